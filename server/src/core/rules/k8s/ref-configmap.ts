// References to a ConfigMap that is not there.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { requiredReferences } from "../../model/k8s/references.js";
import { defineRule } from "../rule.js";
import { missingName } from "../shared/missingReference.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ref-configmap",
  kinds: ["k8s.manifest"],
  objects: [...POD_OBJECTS],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/configuration/configmap/")],
  controls: ["kube-linter env-value-from"],
  summary: "A ConfigMap that a pod reads is there.",
  why: "A container that reads a ConfigMap which is not there does not start, unless the reference says `optional: true`. It is looked for beside the object, in the same namespace, once other objects of its kind are there. What a generator of a kustomization makes counts as well.",
  messages: {
    missing: 'There is no ConfigMap "{name}" beside this {kind}.{hint} The pods would not start without it.',
  },
  examples: {
    bad: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web-settings\ndata:\n  mode: fast\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      envFrom:\n        - configMapRef:\n            name: web-setting\n",
    good: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web-settings\ndata:\n  mode: fast\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      envFrom:\n        - configMapRef:\n            name: web-settings\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    for (const { name } of requiredReferences(object, "ConfigMap")) {
      const found = missingName(scope, "ConfigMap", name, object.namespace);
      if (found === undefined) continue;
      report(name, "missing", { name: found.name, kind: object.kind, hint: found.hint }, { fixes: found.fixes });
    }
  },
});
