// Targets of a load balancer that nothing leads to.
import { albAnnotation, nlbAnnotation, serviceController } from "../../model/k8s/loadBalancers.js";
import { ingressBackends, serviceType } from "../../model/k8s/networking.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { fargateBehind, registersInstances } from "../shared/loadBalancers.js";
import { loadBalancerDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/lbc-target-type",
  kinds: ["k8s.manifest"],
  objects: ["Ingress", "Service"],
  needs: ["annotations"],
  across: true,
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [loadBalancerDocs("ingress/annotations/"), loadBalancerDocs("service/annotations/")],
  awsError: ["must of type 'NodePort' or 'LoadBalancer'", "service type must be either 'NodePort' or 'LoadBalancer'"],
  summary: "Targets of the type instance are reached through node ports, and their Service has some.",
  why: "With the target type instance the load balancer sends to a port of the nodes, and the Service leads it to the pods. A Service of the type ClusterIP has no port on the nodes: the controller stops and makes no targets.",
  messages: {
    instance:
      'Service "{service}" is of the type ClusterIP, and targets of the type instance need its node ports. Set target-type to ip, or the Service to NodePort.',
    usual: {
      severity: "warning",
      text: 'Service "{service}" is of the type ClusterIP, and without target-type the controller registers instances, which need node ports. Set alb.ingress.kubernetes.io/target-type to ip.',
    },
    ports:
      "allocateLoadBalancerNodePorts is false, and targets of the type instance need node ports. Remove it, or set aws-load-balancer-nlb-target-type to ip.",
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    alb.ingress.kubernetes.io/target-type: instance\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: ClusterIP\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    alb.ingress.kubernetes.io/target-type: ip\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n---\napiVersion: v1\nkind: Service\nmetadata:\n  name: web\nspec:\n  type: ClusterIP\n  selector:\n    app: web\n  ports:\n    - port: 80\n",
  },
  check(doc, report, { target, scope }) {
    const object = kubernetesObject(doc);
    if (scope === undefined) return;
    if (object.type === "Service") {
      const allocates = member(object.spec, "allocateLoadBalancerNodePorts");
      const isOurs = serviceController(object) === "controller";
      if (allocates?.value === false && isOurs && nlbAnnotation(object, "nlb-target-type")?.text === "instance")
        report(allocates, "ports", {});
      return;
    }
    const written = albAnnotation(object, "target-type");
    if (written === undefined ? !registersInstances(object, scope) : written.text !== "instance") return;
    const told = new Set<string>();
    for (const { service } of ingressBackends(object)) {
      const name = knownText(service);
      const opened = name === undefined ? undefined : scope.named("Service", name, object.namespace)[0]?.open();
      if (name === undefined || opened === undefined || told.has(name)) continue;
      told.add(name);
      const { object: other, file } = opened;
      // What the Service itself says counts before the Ingress.
      if (albAnnotation(other, "target-type") !== undefined || serviceType(other) !== "ClusterIP") continue;
      // Node ports would not help there: another rule says so.
      if (fargateBehind(other, target, scope) !== undefined) continue;
      const node = member(other.spec, "type") ?? other.root;
      const related = [{ node, message: "The Service.", ...(file === undefined ? {} : { file }) }];
      if (written === undefined) report(service, "usual", { service: name }, { related });
      else
        report(
          written.value,
          "instance",
          { service: name },
          { fixes: [change(written.value, "target-type", "ip")], related },
        );
    }
  },
});
