// Spread constraints as the API server takes them.
import { spreadConstraints } from "../../model/k8s/affinity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { integerOf } from "../../model/values.js";
import { member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule, type Report } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { keyFaults, operatorFaults } from "../shared/labelKeys.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const messages = {
  skew: "maxSkew is {value}, and 1 is the least: pods cannot always be spread without any difference.",
  empty:
    "topologyKey is empty. Name the label of nodes that the pods are spread over, such as topology.kubernetes.io/zone.",
  twice: "Another constraint is about {key} with {action} too, and only one can be. Keep one of them.",
  domains: "minDomains is {value}, and 1 is the least. Remove it, or ask for at least one.",
  anyway:
    "minDomains counts only with whenUnsatisfiable: DoNotSchedule, and the API server refuses it here. Remove it.",
  values: "{operator} compares with values, and there are none. Name at least one.",
  noValues: "{operator} asks only whether the label is there, and takes no values. Remove them, or use In.",
  alone: "{list} adds to a labelSelector, and there is none. Add one, or remove {list}.",
  both: '"{key}" stands in {list} and in the labelSelector, and may stand in one of them only.',
};

export const rule = defineRule({
  id: "k8s/tsc",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["topologySpreadConstraints"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/scheduling-eviction/topology-spread-constraints/#topologyspreadconstraints-field"),
  ],
  awsError: [
    "maxSkew: Invalid value: must be greater than zero",
    "topologyKey: Required value: can not be empty",
    "{topologyKey, whenUnsatisfiable}: Duplicate value",
    "can only use minDomains if whenUnsatisfiable=DoNotSchedule",
    "exists in both matchLabelKeys and labelSelector",
  ],
  summary:
    "A spread constraint has a `maxSkew` from 1 on and a `topologyKey`, and there is one for each key and action.",
  why: "The API server refuses a pod with a constraint of another form: nothing is deployed.",
  messages,
  examples: { bad: podExample(example(0)), good: podExample(example(1)) },
  check(doc, report) {
    const seen = new Map<string, Node>();
    for (const node of spreadConstraints(podTemplate(kubernetesObject(doc))?.spec)) {
      checkLeast(member(node, "maxSkew"), "skew", report);
      checkDomains(node, report);
      const keyNode = member(node, "topologyKey");
      const [key, action] = [knownText(keyNode), knownText(member(node, "whenUnsatisfiable"))];
      if (keyNode !== undefined && key === "") report(keyNode, "empty", {});
      else if (keyNode !== undefined && key !== undefined && action !== undefined) {
        const first = seen.get(`${key} ${action}`);
        const related = first === undefined ? [] : [{ node: first, message: "The other one." }];
        if (first === undefined) seen.set(`${key} ${action}`, keyNode);
        else report(keyNode, "twice", { key, action }, { related });
      }
      for (const { node: place, fault, operator } of operatorFaults(member(node, "labelSelector")))
        if (fault === "values") report(place, "values", { operator });
        else report(place, "noValues", { operator }, { fixes: [removal(place, "values")] });
      for (const { node: place, fault, list, key: label } of keyFaults(node, ["matchLabelKeys"]))
        if (fault === "alone") report(place, "alone", { list });
        else report(place, "both", { list, key: label }, { fixes: [removal(place, label)] });
    }
  },
});

type Reporter = Report<typeof messages>;

function checkLeast(node: Node | undefined, key: "skew" | "domains", report: Reporter): void {
  const value = node?.type === "number" ? integerOf(node) : undefined;
  if (node === undefined || value === undefined || value >= 1) return;
  const fixes = key === "skew" ? [change(node, "maxSkew", 1)] : [removal(node, "minDomains")];
  report(node, key, { value }, { fixes });
}

function checkDomains(constraint: Node, report: Reporter): void {
  const domains = member(constraint, "minDomains");
  if (domains === undefined) return;
  if (member(constraint, "whenUnsatisfiable")?.value === "ScheduleAnyway")
    report(domains, "anyway", {}, { fixes: [removal(domains, "minDomains")] });
  else checkLeast(domains, "domains", report);
}

function example(maxSkew: number): string {
  return `topologySpreadConstraints:
  - maxSkew: ${maxSkew}
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: ScheduleAnyway
    labelSelector: {}`;
}
