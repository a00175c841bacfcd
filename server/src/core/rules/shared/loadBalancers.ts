// Ingresses that the AWS Load Balancer Controller turns into load balancers, for the rules about their targets.
import { ingressClass, loadBalancerAnnotations } from "../../model/k8s/loadBalancers.js";
import type { KubernetesObject } from "../../model/k8s/object.js";
import type { ManifestScope } from "../../model/k8s/scope.js";
import { member } from "../../parse/doc.js";

/** Whether the controller surely makes the load balancer, with nobody else having said what it registers. */
export function registersInstances(object: KubernetesObject, scope: ManifestScope): boolean {
  if (object.spec?.partial !== false || member(object.metadata, "annotations")?.partial !== false) return false;
  const isAsked = ingressClass(object) === "alb" && loadBalancerAnnotations(object).length > 0;
  return isAsked && CLASS_PARAMETERS.every((type) => scope.all(type).length === 0);
}

const CLASS_PARAMETERS = ["IngressClassParams.elbv2.k8s.aws", "IngressClassParams.eks.amazonaws.com"] as const;
