// The terms of node affinity: operators with the values that belong to them.
import { nodeTerms, requiredNodeTerms } from "../../model/k8s/affinity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule, type Report } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { countOf, operatorFaults } from "../shared/labelKeys.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const messages = {
  values: "{operator} compares with values, and there are none. Name at least one.",
  noValues: "{operator} asks only whether the label is there, and takes no values. Remove them, or use In.",
  single: "{operator} compares with one number: give exactly one value.",
  number: {
    severity: "warning",
    text: '{operator} compares whole numbers, and "{value}" is none: the expression holds of no node.',
  },
  field: 'matchFields knows only the field metadata.name, not "{key}". Labels belong in matchExpressions.',
  fieldOperator: "A field takes the operators In and NotIn, and {operator} is neither.",
  fieldValues: "metadata.name is compared with exactly one value.",
  noTerms: "nodeSelectorTerms is empty, and one term at least is demanded. Add one, or remove nodeAffinity.",
  emptyTerm: {
    severity: "warning",
    text: "A term without expressions matches no node: it adds nothing here. Remove it, or say what it asks for.",
  },
} as const;

export const rule = defineRule({
  id: "k8s/node-affinity-op",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["nodeAffinity"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/scheduling-eviction/assign-pod-node/#node-affinity")],
  awsError: [
    "must be specified when `operator` is 'In' or 'NotIn'",
    "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
    "must be specified single value when `operator` is 'Lt' or 'Gt'",
    "must be only one value when `operator` is 'In' or 'NotIn' for node field selector",
    "not a valid field selector key",
    "must have at least one node selector term",
  ],
  summary: "Each expression of a node affinity has the values that its operator takes.",
  why: "`In` and `NotIn` need values, `Exists` and `DoesNotExist` take none, `Gt` and `Lt` one whole number. `matchFields` knows `metadata.name` alone. The API server refuses anything else.",
  messages,
  examples: {
    bad: podExample(example("operator: Exists\n                values:\n                  - arm64")),
    good: podExample(example("operator: In\n                values:\n                  - arm64")),
  },
  check(doc, report) {
    const spec = podTemplate(kubernetesObject(doc))?.spec;
    const list = requiredNodeTerms(spec);
    if (list?.type === "array" && !list.partial && list.items.length === 0) report(list, "noTerms", {});
    for (const { node, required } of nodeTerms(spec)) {
      const [expressions, fields] = ["matchExpressions", "matchFields"].map((key) => member(node, key));
      if (required && !node.partial && [expressions, fields].every(isEmpty)) report(node, "emptyTerm", {});
      for (const { node: place, fault, operator } of operatorFaults(node))
        if (fault === "values") report(place, "values", { operator });
        else report(place, "noValues", { operator }, { fixes: [removal(place, "values")] });
      for (const one of itemsOf(expressions)) checkNumber(one, report);
      for (const one of itemsOf(fields)) checkField(one, report);
    }
  },
});

type Reporter = Report<typeof messages>;

function isEmpty(list: Node | undefined): boolean {
  return list === undefined || (list.type === "array" && !list.partial && list.items.length === 0);
}

function checkNumber(one: Node, report: Reporter): void {
  const operator = knownText(member(one, "operator"));
  const values = member(one, "values");
  if ((operator !== "Gt" && operator !== "Lt") || one.partial) return;
  const count = values === undefined ? 0 : countOf(values);
  const [first] = itemsOf(values);
  if (count !== undefined && count !== 1) report(values ?? member(one, "operator") ?? one, "single", { operator });
  else if (first?.type === "string" && isKnown(first) && !/^[+-]?\d+$/.test(String(first.value)))
    report(first, "number", { operator, value: String(first.value) });
}

function checkField(one: Node, report: Reporter): void {
  const keyNode = member(one, "key");
  const key = knownText(keyNode);
  const operatorNode = member(one, "operator");
  const operator = knownText(operatorNode);
  const values = member(one, "values");
  const count = values === undefined && !one.partial ? 0 : countOf(values);
  if (keyNode !== undefined && key !== undefined && key !== "metadata.name") report(keyNode, "field", { key });
  else if (operatorNode !== undefined && operator !== undefined && operator !== "In" && operator !== "NotIn")
    report(operatorNode, "fieldOperator", { operator });
  else if (count !== undefined && count !== 1) report(values ?? keyNode ?? one, "fieldValues", {});
}

function example(lines: string): string {
  return `affinity:\n  nodeAffinity:\n    requiredDuringSchedulingIgnoredDuringExecution:\n      nodeSelectorTerms:\n        - matchExpressions:\n            - key: kubernetes.io/arch\n              ${lines.replaceAll("                ", "              ")}`;
}
