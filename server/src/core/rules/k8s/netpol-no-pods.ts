// Network policies that are about no pod, or about less than they say.
import { labelSelector } from "../../model/k8s/labels.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule, type RuleFix } from "../rule.js";
import { nearestPods, selectorText, selectsNoPods } from "../shared/selectedPods.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/netpol-no-pods",
  kinds: ["k8s.manifest"],
  objects: ["NetworkPolicy"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/services-networking/network-policies/")],
  controls: ["kube-linter dangling-networkpolicy", "kube-score networkpolicy-targets-pod"],
  summary:
    "A NetworkPolicy means pods that there are, applies to both directions that it has rules for, and lets names be looked up.",
  why: "A policy without pods protects nothing. Rules for a direction count only when `policyTypes` names it. And once the ways out are listed, DNS on port 53 is closed as well, unless it is among them, so that no name can be looked up.",
  messages: {
    none: "No workload beside this policy makes pods with the labels {labels}.{hint} The policy protects nothing.",
    egress: "The rules under egress do not count, since policyTypes does not name Egress. Add it or remove them.",
    ingress: "The rules under ingress do not count, since policyTypes does not name Ingress. Add it or remove them.",
    dns: {
      severity: "information",
      text: "The policy lists what its pods may connect to, and DNS on port 53 is not among it: unless another policy allows that, they cannot look up names. Add port 53 for UDP and TCP.",
    },
  },
  examples: {
    bad: "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: web\nspec:\n  podSelector: {}\n  policyTypes:\n    - Ingress\n  egress:\n    - to:\n        - podSelector: {}\n",
    good: "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: web\nspec:\n  podSelector: {}\n  policyTypes:\n    - Ingress\n    - Egress\n  egress:\n    - to:\n        - podSelector: {}\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const { spec, namespace } = object;
    const node = member(spec, "podSelector");
    if (node?.type === "object" && scope !== undefined) {
      const selector = labelSelector(node);
      if (selectsNoPods(scope, selector, namespace)) {
        const { hint, related } = nearestPods(scope, selector, namespace);
        report(node.key ?? node, "none", { labels: selectorText(selector), hint }, { related });
      }
    }
    const egress = member(spec, "egress");
    for (const [key, rules] of [
      ["egress", egress],
      ["ingress", member(spec, "ingress")],
    ] as const) {
      const types = member(spec, "policyTypes");
      const type = key === "egress" ? "Egress" : "Ingress";
      if (rules === undefined || itemsOf(rules).length === 0 || !surelyLacks(types, type)) continue;
      const fix: RuleFix = {
        title: `Add ${type} to policyTypes`,
        edit: (editor) => editor.append(types as Node, type),
      };
      report(rules.key ?? rules, key, {}, { fixes: [fix] });
    }
    if (egress !== undefined && closesDns(egress)) report(egress.key ?? egress, "dns", {});
  },
});

function surelyLacks(types: Node | undefined, type: string): boolean {
  const items = itemsOf(types);
  return items.length > 0 && types?.partial === false && items.every((item) => isKnown(item) && item.value !== type);
}

/** Whether every way out is one to other ports. An empty list closes everything, which is meant. */
function closesDns(egress: Node): boolean {
  const rules = itemsOf(egress);
  if (rules.length === 0 || egress.partial) return false;
  return rules.every((rule) => {
    const ports = member(rule, "ports");
    const items = itemsOf(ports);
    return items.length > 0 && ports?.partial === false && items.every(isOther);
  });
}

function isOther(port: Node): boolean {
  const [from, to] = [member(port, "port"), member(port, "endPort")];
  if (from === undefined || port.partial || !isKnown(from)) return false;
  if (typeof from.value !== "number") return !/dns|domain/.test(String(from.value));
  const end = to === undefined ? from.value : Number(to.value);
  return from.value > 53 || end < 53;
}
