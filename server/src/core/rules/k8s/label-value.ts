// The values of labels, and of what chooses by labels.
import { isLabelValue } from "../../base/kubernetesNames.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { labelMaps } from "../../model/k8s/stringMaps.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/label-value",
  kinds: ["k8s.manifest"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/labels/#syntax-and-character-set")],
  awsError: ["a valid label must be an empty string or consist of alphanumeric characters"],
  controls: ["kube-score label-values"],
  summary: "The value of a label is empty, or a name of up to 63 characters.",
  why: "The API server takes letters, digits, `-`, `_` and `.`, with a letter or digit at both ends. Other texts, such as addresses or sentences, belong into annotations.",
  messages: {
    form: '"{value}" is no value for a label: use letters, digits, "-", "_" and ".", with a letter or digit at both ends. Other texts belong into annotations.',
    long: "The value of a label has at most 63 characters; this one has {length}. Longer texts belong into annotations.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  labels:\n    team: Web & Mobile\n",
    good: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  labels:\n    team: web-mobile\n",
  },
  check(doc, report) {
    for (const { properties } of labelMaps(kubernetesObject(doc)))
      for (const { value: node } of properties) {
        const value = knownText(node);
        if (value === undefined || isLabelValue(value)) continue;
        if (value.length > 63) report(node, "long", { length: value.length });
        else report(node, "form", { value });
      }
  },
});
