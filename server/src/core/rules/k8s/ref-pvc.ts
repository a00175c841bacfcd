// Claims of storage that pods name: whether they are there, and whether they can be used by so many.
import { type KubernetesObject, kubernetesObject, objectLabel } from "../../model/k8s/object.js";
import { POD_OBJECTS, podTemplate } from "../../model/k8s/podTemplate.js";
import type { ManifestScope } from "../../model/k8s/scope.js";
import { accessModes } from "../../model/k8s/storage.js";
import { integerOf, rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { missingName } from "../shared/missingReference.js";
import { relatedName } from "../shared/otherObjects.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/ref-pvc",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["persistentVolumeClaim"],
  across: true,
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    kubernetesDocs("concepts/storage/persistent-volumes/#access-modes"),
    kubernetesDocs("concepts/storage/persistent-volumes/#claims-as-volumes"),
  ],
  summary: "The claims that a pod names are there, and may be used by as many pods as use them.",
  why: "A pod waits for a claim that is not there. A volume with ReadWriteOnce is attached to one node, so that pods on other nodes wait as well; with ReadWriteOncePod it is used by a single pod.",
  messages: {
    missing: 'There is no PersistentVolumeClaim "{name}" beside this {kind}.{hint} The pods would wait for it.',
    replicas:
      'The claim "{name}" is {mode}, and this {kind} has {replicas} pods: those on other nodes would wait for the volume. Use ReadWriteMany, or a StatefulSet with volumeClaimTemplates.',
    everywhere:
      'The claim "{name}" is {mode}, and a DaemonSet has a pod on each node: those on other nodes would wait for the volume.',
    shared:
      'The claim "{name}" is {mode}, and {other} uses it too: pods on different nodes cannot have it at once. Use ReadWriteMany or another claim.',
    pod: 'The claim "{name}" is ReadWriteOncePod, and {other} uses it too: only one pod may have it. Use another claim.',
  },
  examples: {
    bad: "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes:\n    - ReadWriteOnce\n  resources:\n    requests:\n      storage: 1Gi\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: dat\n",
    good: "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes:\n    - ReadWriteOnce\n  resources:\n    requests:\n      storage: 1Gi\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: data\n",
  },
  check(doc, report, { scope }) {
    const object = kubernetesObject(doc);
    const { kind, type, namespace, spec } = object;
    if (scope === undefined) return;
    for (const node of claimNames(object)) {
      const found = missingName(scope, "PersistentVolumeClaim", node, namespace);
      if (found !== undefined && !isOfSet(found.name, namespace, scope))
        report(node, "missing", { name: found.name, kind, hint: found.hint }, { fixes: found.fixes });
      const name = knownText(node);
      const [claim] = name === undefined ? [] : scope.named("PersistentVolumeClaim", name, namespace);
      if (name === undefined || claim === undefined) continue;
      const opened = claim.open();
      const modes = accessModes(opened.object.spec);
      const [mode] = modes ?? [];
      if (isShared(opened.object, scope)) continue;
      if (modes?.length !== 1 || (mode !== "ReadWriteOnce" && mode !== "ReadWriteOncePod")) continue;
      const related = [relatedName(opened, "The claim.")];
      const replicas = integerOf(member(spec, "replicas")) ?? 1;
      const other = earlierUser(scope, name, namespace);
      if (type === "DaemonSet") report(node, "everywhere", { name, mode }, { related });
      else if (REPLICATED.has(type) && replicas > 1)
        report(node, "replicas", { name, mode, kind, replicas }, { related });
      else if (other !== undefined)
        report(node, mode === "ReadWriteOncePod" ? "pod" : "shared", { name, mode, other }, { related });
    }
  },
});

const REPLICATED: ReadonlySet<string> = new Set(["Deployment", "ReplicaSet", "StatefulSet", "Rollout.argoproj.io"]);

/** Those that run for long: pods and jobs may come one after the other. */
const LASTING = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"];

/** Not of volumes that a StatefulSet replaces by those of its templates. */
function claimNames(object: KubernetesObject): readonly Node[] {
  const templates = itemsOf(member(object.spec, "volumeClaimTemplates"));
  const replaced = new Set(templates.map((template) => rawText(member(member(template, "metadata"), "name"))));
  return itemsOf(member(podTemplate(object)?.spec, "volumes"))
    .filter((volume) => !replaced.has(rawText(member(volume, "name"))))
    .flatMap((volume) => member(member(volume, "persistentVolumeClaim"), "claimName") ?? []);
}

/** File systems that are mounted on every node, whatever the claim says. */
function isShared(claim: KubernetesObject, scope: ManifestScope): boolean {
  const name = rawText(member(claim.spec, "storageClassName")) ?? "";
  const classes = scope.all("StorageClass").filter(({ summary }) => summary.name === name);
  const provisioners = classes.map((one) => rawText(member(one.open().object.root, "provisioner")) ?? "");
  return [name, ...provisioners].some((text) => /efs|nfs|s3|lustre|fsx|azure-?file|cephfs/i.test(text));
}

/** Claims that a StatefulSet makes are called after it and a number. */
function isOfSet(name: string, namespace: string | undefined, scope: ManifestScope): boolean {
  return scope
    .within("StatefulSet", namespace)
    .some(({ summary }) => summary.name === undefined || name.includes(`-${summary.name}-`));
}

/** Another workload that uses the claim and stands before the one that asks, when both run for long. */
function earlierUser(scope: ManifestScope, claim: string, namespace: string | undefined): string | undefined {
  const users = LASTING.flatMap((type) => scope.within(type, namespace));
  const own = users.findIndex(({ isSelf }) => isSelf);
  for (const user of users.slice(0, Math.max(0, own))) {
    const { object } = user.open();
    if (claimNames(object).some((node) => node.value === claim)) return objectLabel(object);
  }
  return undefined;
}
