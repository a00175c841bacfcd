// Ingresses that share one load balancer.
import { albAnnotation } from "../../model/k8s/loadBalancers.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { defineRule } from "../rule.js";
import { loadBalancerDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/lbc-group",
  kinds: ["k8s.manifest"],
  objects: ["Ingress"],
  needs: ["alb.ingress.kubernetes.io/group.name"],
  across: true,
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [loadBalancerDocs("ingress/annotations/")],
  awsError: ["conflicting scheme"],
  summary: "The Ingresses of a group agree about their load balancer, and each has its own place in the order.",
  why: "The controller makes one load balancer for all Ingresses with the same group.name. Where two of them say different things about it, it stops, and none of them is updated. Those of the same order it sorts by name, so that renaming one changes whose rules come first.",
  messages: {
    order: {
      severity: "information",
      text: 'Ingress "{other}" of the group "{group}" has the order {order} too: their rules are then sorted by name. Give each its own group.order.',
    },
    conflict:
      'Ingress "{other}" of the group "{group}" says "{theirs}" here, and one load balancer has one {name}. Say it once, or the same in both.',
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    alb.ingress.kubernetes.io/group.name: shop\n    alb.ingress.kubernetes.io/scheme: internal\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: api\n  annotations:\n    alb.ingress.kubernetes.io/group.name: shop\n    alb.ingress.kubernetes.io/scheme: internet-facing\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: web\n  annotations:\n    alb.ingress.kubernetes.io/group.name: shop\n    alb.ingress.kubernetes.io/scheme: internal\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: api\n  annotations:\n    alb.ingress.kubernetes.io/group.name: shop\nspec:\n  ingressClassName: alb\n  defaultBackend:\n    service:\n      name: web\n      port:\n        number: 80\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const group = albAnnotation(object, "group.name")?.text;
    if (group === undefined || scope === undefined) return;
    const order = albAnnotation(object, "group.order");
    const told = new Set<string>();
    for (const one of scope.all("Ingress")) {
      // The same Ingress in another file is that of another environment.
      if (one.isSelf || one.summary.name === undefined || one.summary.name === object.name) continue;
      const { object: other, file } = one.open();
      if (albAnnotation(other, "group.name")?.text !== group) continue;
      for (const name of SHARED) {
        const [own, theirs] = [albAnnotation(object, name), albAnnotation(other, name)];
        if (own?.text === undefined || theirs?.text === undefined || told.has(name)) continue;
        const related = [
          { node: theirs.value, message: "The other Ingress.", ...(file === undefined ? {} : { file }) },
        ];
        const data = { other: one.summary.name, group };
        const isSame = own.text === theirs.text;
        if (name === "group.order") {
          if (isSame && order !== undefined && own.text !== "0")
            report(own.value, "order", { ...data, order: own.text }, { related });
          else continue;
        } else if (isSame) continue;
        else report(own.value, "conflict", { ...data, name, theirs: theirs.text }, { related });
        told.add(name);
      }
    }
  },
});

/** The order is each one's own, the others are of the load balancer. */
const SHARED = ["group.order", "scheme", "ip-address-type", "load-balancer-name", "customer-owned-ipv4-pool"] as const;
