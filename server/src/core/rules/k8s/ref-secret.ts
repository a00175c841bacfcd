// References to a Secret that is not there.
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { requiredReferences } from "../../model/k8s/references.js";
import { defineRule } from "../rule.js";
import { missingName } from "../shared/missingReference.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ref-secret",
  kinds: ["k8s.manifest"],
  objects: [...POD_OBJECTS, "ServiceAccount"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [kubernetesDocs("concepts/configuration/secret/")],
  controls: ["kube-linter env-value-from"],
  summary: "A Secret that a pod reads is there.",
  why: "A container that reads a Secret which is not there does not start, unless the reference says `optional: true`. It is looked for beside the object, in the same namespace, once other objects of its kind are there. An ExternalSecret, a SealedSecret, a certificate of cert-manager or a generator of a kustomization counts as the Secret that it makes.",
  messages: {
    missing: 'There is no Secret "{name}" beside this {kind}.{hint} The pods would not start without it.',
    pull: 'There is no Secret "{name}" beside this {kind}.{hint} Images of a private registry could not be pulled.',
  },
  examples: {
    bad: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web-settings\nstringData:\n  mode: fast\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      envFrom:\n        - secretRef:\n            name: web-setting\n",
    good: "apiVersion: v1\nkind: Secret\nmetadata:\n  name: web-settings\nstringData:\n  mode: fast\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      envFrom:\n        - secretRef:\n            name: web-settings\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    for (const { name } of requiredReferences(object, "Secret")) {
      const found = missingName(scope, "Secret", name, object.namespace);
      if (found === undefined) continue;
      const key = name.parent?.parent?.property?.name === "imagePullSecrets" ? "pull" : "missing";
      report(name, key, { name: found.name, kind: object.kind, hint: found.hint }, { fixes: found.fixes });
    }
  },
});
