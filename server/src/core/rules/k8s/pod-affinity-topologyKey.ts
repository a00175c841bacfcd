// The terms of affinity between pods.
import { podTerms, selectorOfTerm } from "../../model/k8s/affinity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type Report } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { keyFaults, operatorFaults } from "../shared/labelKeys.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const HOSTNAME = "kubernetes.io/hostname";
const LISTS = ["matchLabelKeys", "mismatchLabelKeys"];

const messages = {
  empty:
    "topologyKey is empty. Name the label of nodes that tells what counts as the same place, such as kubernetes.io/hostname.",
  values: "{operator} compares with values, and there are none. Name at least one.",
  noValues: "{operator} asks only whether the label is there, and takes no values. Remove them, or use In.",
  alone: "{list} adds to a labelSelector, and there is none. Add one, or remove {list}.",
  both: '"{key}" stands in {list} and in the labelSelector, and may stand in one of them only.',
  lists: '"{key}" stands in matchLabelKeys and in mismatchLabelKeys, and may stand in one of them only.',
  noSelector: {
    severity: "warning",
    text: "Without labelSelector this term is about no pods at all, and {effect}. Add the labels of the pods it is about.",
  },
} as const;

export const rule = defineRule({
  id: "k8s/pod-affinity-topologyKey",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["podAffinity", "podAntiAffinity"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/scheduling-eviction/assign-pod-node/#inter-pod-affinity-and-anti-affinity"),
    kubernetesDocs("concepts/scheduling-eviction/assign-pod-node/#matchlabelkeys"),
  ],
  awsError: [
    "topologyKey: Required value: can not be empty",
    "must not be specified when labelSelector is not set",
    "exists in both matchLabelKeys and labelSelector",
    "exists in both matchLabelKeys and mismatchLabelKeys",
  ],
  summary: "A term of pod affinity says which pods it is about, and what counts as one place.",
  why: "The API server refuses a term without `topologyKey`, and label keys without a selector or twice. Without a `labelSelector` a term is about no pods: a required affinity then keeps the pod from ever starting, and anti-affinity does nothing.",
  messages,
  examples: {
    bad: podExample(example('""')),
    good: podExample(example(HOSTNAME)),
  },
  check(doc, report) {
    for (const { node, anti, required } of podTerms(podTemplate(kubernetesObject(doc))?.spec)) {
      const key = member(node, "topologyKey");
      if (key?.value === "") report(key, "empty", {}, { fixes: [change(key, "topologyKey", HOSTNAME)] });
      for (const selector of ["labelSelector", "namespaceSelector"]) checkOperators(member(node, selector), report);
      checkKeys(node, report);
      if (selectorOfTerm(node) !== null || LISTS.some((list) => itemsOf(member(node, list)).length > 0)) continue;
      const effect = anti ? "does nothing" : required ? "the pod never starts" : "does nothing";
      report(node, "noSelector", { effect });
    }
  },
});

type Reporter = Report<typeof messages>;

function checkOperators(selector: Node | undefined, report: Reporter): void {
  for (const { node, fault, operator } of operatorFaults(selector))
    if (fault === "values") report(node, "values", { operator });
    else report(node, "noValues", { operator }, { fixes: [removal(node, "values")] });
}

function checkKeys(term: Node, report: Reporter): void {
  for (const { node, fault, list, key } of keyFaults(term, LISTS))
    if (fault === "alone") report(node, "alone", { list });
    else report(node, "both", { list, key }, { fixes: [removal(node, key)] });
  const wanted = new Set(itemsOf(member(term, "matchLabelKeys")).map(knownText));
  for (const node of itemsOf(member(term, "mismatchLabelKeys"))) {
    const key = knownText(node);
    if (key !== undefined && wanted.has(key)) report(node, "lists", { key }, { fixes: [removal(node, key)] });
  }
}

function example(topologyKey: string): string {
  return `affinity:
  podAffinity:
    requiredDuringSchedulingIgnoredDuringExecution:
      - topologyKey: ${topologyKey}
        labelSelector:
          matchLabels:
            app: cache`;
}
