// Ingresses that the AWS Load Balancer Controller turns into load balancers, and the pods behind them, for the rules about
// their targets.
import { fargatePlace } from "../../model/k8s/eksFargate.js";
import { mapSelector, selects } from "../../model/k8s/labels.js";
import { ingressClass, loadBalancerAnnotations } from "../../model/k8s/loadBalancers.js";
import type { KubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import type { ManifestScope } from "../../model/k8s/scope.js";
import type { KubernetesTarget } from "../../model/k8s/target.js";
import { member } from "../../parse/doc.js";

/** Whether the controller surely makes the load balancer, with nobody else having said what it registers. */
export function registersInstances(object: KubernetesObject, scope: ManifestScope): boolean {
  if (object.spec?.partial !== false || member(object.metadata, "annotations")?.partial !== false) return false;
  const isAsked = ingressClass(object) === "alb" && loadBalancerAnnotations(object).length > 0;
  return isAsked && CLASS_PARAMETERS.every((type) => scope.all(type).length === 0);
}

/** Why the pods of a Service run on Fargate; undefined when some of them may not. */
export function fargateBehind(
  service: KubernetesObject,
  target: KubernetesTarget,
  scope: ManifestScope,
): string | undefined {
  const map = member(service.spec, "selector");
  if (map === undefined || map.properties.length === 0) return undefined;
  const selector = mapSelector(map);
  const makers = POD_OBJECTS.flatMap((type) => scope.within(type, service.namespace)).filter(
    ({ summary }) => summary.podLabels !== undefined && selects(selector, summary.podLabels) === true,
  );
  const places = makers.map((one) => fargatePlace(one.open().object, target)?.by);
  return places.includes(undefined) ? undefined : places[0];
}

const CLASS_PARAMETERS = ["IngressClassParams.elbv2.k8s.aws", "IngressClassParams.eks.amazonaws.com"] as const;
