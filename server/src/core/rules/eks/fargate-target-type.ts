// Load balancers before pods on EKS Fargate.
import { albAnnotation, nlbAnnotation } from "../../model/k8s/loadBalancers.js";
import { ingressBackends } from "../../model/k8s/networking.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import type { ManifestScope } from "../../model/k8s/scope.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { fargateBehind, registersInstances } from "../shared/loadBalancers.js";
import { eksGuide, loadBalancerDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-target-type",
  kinds: ["k8s.manifest"],
  objects: ["Ingress", "Service"],
  needs: ["spec"],
  across: true,
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    eksGuide("fargate.html"),
    loadBalancerDocs("ingress/annotations/"),
    loadBalancerDocs("service/annotations/"),
  ],
  summary: "A load balancer before pods on EKS Fargate registers the pods themselves.",
  why: "Pods on Fargate run on machines that are no instances of the account. Targets of the type instance, and ports of nodes, lead to nodes: nothing arrives at these pods. With targets of the type ip the load balancer sends to the pods.",
  messages: {
    service:
      "The pods of this Service run on Fargate ({by}), where targets of the type instance do not work. Set aws-load-balancer-nlb-target-type to ip.",
    ingress:
      'The pods of Service "{service}" run on Fargate ({by}), where targets of the type instance do not work. Set alb.ingress.kubernetes.io/target-type to ip.',
    usual: {
      severity: "warning",
      text: 'The pods of Service "{service}" run on Fargate ({by}), and without target-type the controller registers instances. Set alb.ingress.kubernetes.io/target-type to ip.',
    },
    nodePort: {
      severity: "warning",
      text: "The pods of this Service run on Fargate ({by}), whose machines have no node ports to call. Use ClusterIP, and a load balancer with targets of the type ip.",
    },
  },
  examples: {
    bad: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n        eks.amazonaws.com/fargate-profile: web\n    spec:\n      containers:\n        - name: web\n          image: example/web:1.0\n          resources:\n            requests:\n              cpu: 250m\n              memory: 512Mi\n            limits:\n              cpu: 250m\n              memory: 512Mi\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n    service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: instance\nspec:\n  type: LoadBalancer\n  loadBalancerClass: service.k8s.aws/nlb\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
    good: "apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\nspec:\n  selector:\n    matchLabels:\n      app: web\n  template:\n    metadata:\n      labels:\n        app: web\n        eks.amazonaws.com/fargate-profile: web\n    spec:\n      containers:\n        - name: web\n          image: example/web:1.0\n          resources:\n            requests:\n              cpu: 250m\n              memory: 512Mi\n            limits:\n              cpu: 250m\n              memory: 512Mi\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\n  annotations:\n    service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: ip\nspec:\n  type: LoadBalancer\n  loadBalancerClass: service.k8s.aws/nlb\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
  },
  check(doc, report, { target, scope }) {
    const object = kubernetesObject(doc);
    if (scope === undefined) return;
    const placeOf = (service: KubernetesObject) => fargateBehind(service, target, scope);
    if (object.type === "Service") {
      const written = nlbAnnotation(object, "nlb-target-type");
      const type = member(object.spec, "type");
      const isInstance = written?.text === "instance";
      if (!isInstance && type?.value !== "NodePort") return;
      const by = placeOf(object);
      if (by === undefined) return;
      if (written !== undefined && isInstance)
        report(written.value, "service", { by }, { fixes: [change(written.value, "nlb-target-type", "ip")] });
      else if (type !== undefined && !isBehindIngress(object, scope)) report(type, "nodePort", { by });
      return;
    }
    const written = albAnnotation(object, "target-type");
    if (written === undefined ? !registersInstances(object, scope) : written.text !== "instance") return;
    for (const { service } of ingressBackends(object)) {
      const name = knownText(service);
      const found = name === undefined ? undefined : scope.named("Service", name, object.namespace)[0]?.open().object;
      if (name === undefined || found === undefined || albAnnotation(found, "target-type") !== undefined) continue;
      const by = placeOf(found);
      if (by === undefined) continue;
      if (written === undefined) report(service, "usual", { service: name, by });
      else
        report(
          written.value,
          "ingress",
          { service: name, by },
          { fixes: [change(written.value, "target-type", "ip")] },
        );
      return;
    }
  },
});

function isBehindIngress({ name, namespace }: KubernetesObject, scope: ManifestScope): boolean {
  return scope
    .within("Ingress", namespace)
    .some((one) => ingressBackends(one.open().object).some(({ service }) => knownText(service) === name));
}
