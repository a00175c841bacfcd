// Values that have to be texts, and are written as numbers, booleans or nothing.
import { kubernetesScalar } from "../../base/yamlScalars.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { textValues } from "../../model/k8s/stringMaps.js";
import { defineRule, type RuleFix } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/env-from-yaml-type",
  kinds: ["k8s.manifest"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("tasks/inject-data-application/define-environment-variable-container/"),
    kubernetesDocs("concepts/configuration/configmap/"),
  ],
  awsError: ["cannot unmarshal number into Go struct field", "cannot unmarshal bool into Go struct field"],
  controls: ["kubeconform"],
  replaces: ["type"],
  summary: "Labels, annotations, data, environment variables and arguments are texts.",
  why: "The API server takes only texts there, and does not make one of a number or of `true`. In quotes the value is taken as it is written: `1.10` stays `1.10`.",
  messages: {
    type: "{written} is {what}, and only a text may stand here. Put it in quotes.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      env:\n        - name: PORT\n          value: 8080\n",
    good: 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: nginx:1.27\n      env:\n        - name: PORT\n          value: "8080"\n',
  },
  check(doc, report, { text }) {
    for (const node of textValues(kubernetesObject(doc))) {
      if (node.type !== "number" && node.type !== "boolean") continue;
      const written = text.slice(node.start, node.end) || String(node.value);
      if (kubernetesScalar(written) !== undefined) continue;
      const what = node.type === "number" ? "a number" : "true or false";
      const fix: RuleFix = { title: `Put ${written} in quotes`, edit: (editor) => editor.set(node, written) };
      report(node, "type", { written, what }, { fixes: [fix] });
    }
  },
});
