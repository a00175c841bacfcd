// What the load balancing of EKS Auto Mode does not take from annotations.
import { ingressClass, loadBalancerAnnotations, serviceController } from "../../model/k8s/loadBalancers.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import type { ManifestScope } from "../../model/k8s/scope.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/lbc-auto-mode",
  kinds: ["k8s.manifest"],
  objects: ["Ingress", "Service"],
  needs: ["annotations"],
  across: true,
  severity: "information",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("auto-configure-alb.html"), eksGuide("auto-configure-nlb.html")],
  summary: "Services and Ingresses of EKS Auto Mode have no annotations that it leaves out.",
  why: "The load balancing of EKS Auto Mode is made of the same parts as the AWS Load Balancer Controller, and leaves some of its annotations out: they are settings of the IngressClassParams or of the Service instead.",
  messages: {
    ignored: "EKS Auto Mode does not read {name}. Use {instead}.",
    class: "EKS Auto Mode does not read kubernetes.io/ingress.class. Use spec.ingressClassName.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n    service.beta.kubernetes.io/aws-load-balancer-type: external\nspec:\n  type: LoadBalancer\n  loadBalancerClass: eks.amazonaws.com/nlb\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
    good: "apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n    service.beta.kubernetes.io/aws-load-balancer-scheme: internal\nspec:\n  type: LoadBalancer\n  loadBalancerClass: eks.amazonaws.com/nlb\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    if (scope === undefined || !isAutoMode(object, scope)) return;
    for (const { key, keyNode, known } of loadBalancerAnnotations(object)) {
      const name = key.slice(key.indexOf("/") + 1);
      if (known?.autoMode !== undefined) report(keyNode, "ignored", { name, instead: known.autoMode });
    }
    const former = member(member(object.metadata, "annotations"), "kubernetes.io/ingress.class");
    if (former !== undefined) report(former.key ?? former, "class", {});
  },
});

function isAutoMode(object: KubernetesObject, scope: ManifestScope): boolean {
  if (object.type === "Service") return serviceController(object) === "autoMode";
  const name = ingressClass(object);
  const opened = name === undefined ? undefined : scope.named("IngressClass", name, undefined)[0]?.open();
  return member(opened?.object.spec, "controller")?.value === "eks.amazonaws.com/alb";
}
