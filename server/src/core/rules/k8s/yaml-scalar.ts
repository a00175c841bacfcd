// Plain scalars that Kubernetes does not read as the text that they look like.
import { kubernetesScalar } from "../../base/yamlScalars.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { dataMaps, textValues } from "../../model/k8s/stringMaps.js";
import { defineRule, type RuleFix } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/yaml-scalar",
  kinds: ["k8s.manifest"],
  severity: "error",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [kubernetesDocs("concepts/overview/working-with-objects/labels/"), "https://yaml.org/type/bool.html"],
  awsError: ["cannot unmarshal bool into Go struct field", "cannot unmarshal number into Go struct field"],
  controls: ["kubeconform"],
  replaces: ["type"],
  summary: "A text that YAML 1.1 takes for something else stands in quotes.",
  why: "Kubernetes reads `yes`, `no`, `on`, `off`, `y` and `n` as true or false, and `0755` or `1_000` as numbers. Where a text has to stand (a label, an annotation, a value of a ConfigMap, an environment variable, an argument) the API server refuses them; as a key they become `true` or `false`.",
  messages: {
    boolean: "Kubernetes reads {written} as true or false, and a text has to stand here. Put it in quotes.",
    number: "Kubernetes reads {written} as a number, and a text has to stand here. Put it in quotes.",
    key: 'Kubernetes reads the key {written} as true or false: it becomes "{becomes}". Put it in quotes.',
  },
  examples: {
    bad: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  country: no\n",
    good: 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  country: "no"\n',
  },
  check(doc, report, { text }) {
    const object = kubernetesObject(doc);
    for (const node of textValues(object)) {
      if (node.style !== "plain") continue;
      const written = text.slice(node.start, node.end);
      const read = kubernetesScalar(written);
      if (read === undefined) continue;
      const fix: RuleFix = { title: `Put ${written} in quotes`, edit: (editor) => editor.set(node, written) };
      report(node, read, { written }, { fixes: [fix] });
    }
    for (const { properties } of dataMaps(object))
      for (const { key, name } of properties) {
        if (key.style !== "plain" || kubernetesScalar(name) !== "boolean") continue;
        report(key, "key", { written: name, becomes: String(/^(?:y|on)/i.test(name)) });
      }
  },
});
