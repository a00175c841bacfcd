// Tolerations as the API server takes them.
import { isQualifiedName } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { defineRule, type Report, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { podExample } from "../shared/podExamples.js";
import { kubernetesDocs } from "../shared/sources.js";

const messages = {
  value: "Exists asks only whether the taint is there, and takes no value. Remove value, or use the operator Equal.",
  noKey:
    "A toleration without key is about every taint, and needs the operator Exists. Name a key, or set the operator.",
  seconds:
    "tolerationSeconds counts only for taints that evict pods. Set effect to NoExecute, or remove tolerationSeconds.",
  key: '"{key}" can be the key of no taint: use letters, digits, "-", "_" and ".", with or without a prefix and a slash.',
  number: '{operator} compares whole numbers, and "{value}" is none.',
  operator: {
    severity: "warning",
    text: "Tolerations know {operator} from Kubernetes 1.35 on, and the cluster is of 1.{minor}. Use Equal or Exists.",
  },
} as const;

export const rule = defineRule({
  id: "k8s/toleration",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["tolerations"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/scheduling-eviction/taint-and-toleration/")],
  awsError: [
    "value must be empty when `operator` is 'Exists'",
    "operator must be Exists when `key` is empty",
    "effect must be 'NoExecute' when `tolerationSeconds` is set",
  ],
  summary: "A toleration has the key, value and effect that its operator takes.",
  why: "`Exists` takes no value, a toleration without key needs `Exists`, and `tolerationSeconds` needs the effect `NoExecute`. The API server refuses anything else.",
  messages,
  examples: {
    bad: podExample("tolerations:\n  - key: dedicated\n    operator: Exists\n    value: web"),
    good: podExample("tolerations:\n  - key: dedicated\n    operator: Equal\n    value: web"),
  },
  check(doc, report, { target }) {
    for (const node of itemsOf(member(podTemplate(kubernetesObject(doc))?.spec, "tolerations"))) {
      if (node.type !== "object") continue;
      const operatorNode = member(node, "operator");
      const operator = operatorNode === undefined || operatorNode.value === "" ? "Equal" : knownText(operatorNode);
      checkKey(node, operator, report);
      checkSeconds(node, report);
      const value = member(node, "value");
      if (operator === "Exists" && value !== undefined && value.value !== "" && isKnown(value))
        report(value.key ?? value, "value", {}, { fixes: [removal(value, "value")] });
      if ((operator !== "Lt" && operator !== "Gt") || operatorNode === undefined) continue;
      const text = knownText(value);
      if (target.isKnown && target.minor < 35) report(operatorNode, "operator", { operator, minor: target.minor });
      else if (value !== undefined && text !== undefined && !/^[+-]?\d+$/.test(text))
        report(value, "number", { operator, value: text });
    }
  },
});

type Reporter = Report<typeof messages>;

function checkKey(node: Node, operator: string | undefined, report: Reporter): void {
  const keyNode = member(node, "key");
  const key = keyNode === undefined ? "" : knownText(keyNode);
  if (key === undefined || node.partial) return;
  if (key !== "" && keyNode !== undefined && !isQualifiedName(key)) report(keyNode, "key", { key });
  if (key !== "" || operator === undefined || operator === "Exists") return;
  const hasValue = member(node, "value") !== undefined;
  const fix: RuleFix = { title: "Set operator to Exists", edit: (editor) => editor.put(node, "operator", "Exists") };
  report(node, "noKey", {}, { fixes: hasValue ? [] : [fix] });
}

function checkSeconds(node: Node, report: Reporter): void {
  const seconds = member(node, "tolerationSeconds");
  const effect = member(node, "effect");
  if (seconds === undefined || node.partial || (effect !== undefined && !isKnown(effect))) return;
  // Of an effect that is none the schema speaks.
  const isOther = effect === undefined || ["", "NoSchedule", "PreferNoSchedule"].includes(String(effect.value));
  if (isOther) report(seconds.key ?? seconds, "seconds", {}, { fixes: [removal(seconds, "tolerationSeconds")] });
}
