// References to a key that a ConfigMap or a Secret does not have.
import { nearest } from "../../base/nearest.js";
import { type KubernetesObject, kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { configReferences } from "../../model/k8s/references.js";
import { member } from "../../parse/doc.js";
import { hasPlaceholder, knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { relatedName } from "../shared/otherObjects.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ref-key",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["key"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    kubernetesDocs("concepts/configuration/configmap/"),
    kubernetesDocs("tasks/inject-data-application/distribute-credentials-secure/"),
  ],
  controls: ["kube-linter env-value-from"],
  summary: "A key that a pod reads stands in its ConfigMap or Secret.",
  why: "A container that reads a key which is not there does not start, unless the reference says `optional: true`.",
  messages: {
    missing: '{type} "{name}" has no key "{key}".{hint} The pods would not start without it.',
  },
  examples: {
    bad: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  mode: fast\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      env:\n        - name: MODE\n          valueFrom:\n            configMapKeyRef:\n              name: web\n              key: MODE\n",
    good: "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\ndata:\n  mode: fast\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      env:\n        - name: MODE\n          valueFrom:\n            configMapKeyRef:\n              name: web\n              key: mode\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    for (const { type, name: nameNode, keys, optional } of configReferences(object)) {
      const name = knownText(nameNode);
      if (name === undefined || scope?.complete !== true || optional || keys.length === 0 || scope.isMade(type, name))
        continue;
      const found = scope.named(type, name, object.namespace).map((one) => one.open());
      const [first] = found;
      if (first === undefined) continue;
      const known = found.map((one) => keysOf(one.object));
      for (const node of keys) {
        const key = knownText(node);
        if (key === undefined || !known.every((one) => one !== undefined && !one.includes(key))) continue;
        const near = nearest(
          key,
          known.flatMap((one) => one ?? []),
        );
        const hint = near === undefined ? "" : ` Did you mean "${near}"?`;
        const fixes = near === undefined ? [] : [change(node, "key", near)];
        report(node, "missing", { type, name, key, hint }, { fixes, related: [relatedName(first, `The ${type}.`)] });
      }
    }
  },
});

/** Undefined when others may add some. */
function keysOf({ root }: KubernetesObject): readonly string[] | undefined {
  const keys: string[] = [];
  if (root.partial) return undefined;
  for (const map of ["data", "binaryData", "stringData"]) {
    const node = member(root, map);
    if (node === undefined) continue;
    if (node.type !== "object" || node.partial || node.properties.some(({ name }) => hasPlaceholder(name)))
      return undefined;
    keys.push(...node.properties.map(({ name }) => name));
  }
  // An empty one is filled by somebody else.
  return keys.length === 0 ? undefined : keys;
}
