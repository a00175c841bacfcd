// What a claim of storage has to say.
import { quantityOf } from "../../base/kubernetesQuantity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { accessModes, storageClaims } from "../../model/k8s/storage.js";
import { isAbsent, rawText } from "../../model/values.js";
import { member, type Node, rawMember } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/pvc",
  kinds: ["k8s.manifest"],
  objects: ["PersistentVolumeClaim", ...POD_OBJECTS],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/storage/persistent-volumes/#persistentvolumeclaims"),
    kubernetesDocs("concepts/storage/persistent-volumes/#class-1"),
  ],
  awsError: [
    "at least 1 access mode is required",
    "must be greater than zero",
    "may not use ReadWriteOncePod with other access modes",
  ],
  summary: "A claim of storage has access modes and a size.",
  why: "A volume is found, or made, by how it is used and how large it has to be. The API server refuses claims without them. With a selector a claim takes a volume that is there; no driver makes one for it.",
  messages: {
    modes: "The claim has no accessModes. Add one, such as ReadWriteOnce.",
    alone: "ReadWriteOncePod stands alone: one pod cannot share the volume in another way. Remove the other modes.",
    size: "The claim does not say how much storage it needs. Add resources.requests.storage, such as 10Gi.",
    zero: "A claim has to ask for more than 0 bytes, and this one asks for {size}.",
    sources: "dataSource and dataSourceRef have to be the same when both are given. Remove dataSource.",
    selector: {
      severity: "warning",
      text: 'A claim with a selector gets a volume that is there already, never one that the class "{name}" makes. Remove the selector, or set storageClassName to the class of those volumes.',
    },
    noClass: {
      severity: "information",
      text: 'With storageClassName: "" no volume is made: one without a class has to be there. To have one made by the default class, leave it out.',
    },
  },
  examples: {
    bad: "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  resources:\n    requests:\n      storage: 10Gi\n",
    good: "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes:\n    - ReadWriteOnce\n  resources:\n    requests:\n      storage: 10Gi\n",
  },
  check(doc, report) {
    for (const { spec, node } of storageClaims(kubernetesObject(doc))) {
      if (spec === undefined) continue;
      const place = spec.key ?? node;
      if (isAbsent(spec, "accessModes"))
        report(
          rawMember(spec, "accessModes") ?? place,
          "modes",
          {},
          {
            fixes: [
              {
                title: "Add accessModes: [ReadWriteOnce]",
                edit: (editor) => editor.put(spec, "accessModes", ["ReadWriteOnce"]),
              },
            ],
          },
        );
      const modes = accessModes(spec);
      if (modes !== undefined && modes.length > 1 && modes.includes("ReadWriteOncePod"))
        report(member(spec, "accessModes") as Node, "alone", {});
      checkSize(spec, place, report);
      checkClass(spec, report);
      const [source, reference] = [member(spec, "dataSource"), member(spec, "dataSourceRef")];
      if (source !== undefined && reference !== undefined && differ(source, reference))
        report(source.key ?? source, "sources", {});
    }
  },
});

type Reports = Parameters<typeof rule.check>[1];

function checkSize(spec: Node, place: Node, report: Reports): void {
  const resources = member(spec, "resources");
  const requests = member(resources, "requests");
  const size = member(requests, "storage");
  if (size === undefined) {
    const inner = requests ?? resources ?? spec;
    const key = requests !== undefined ? "storage" : resources !== undefined ? "requests" : "resources";
    if (isAbsent(inner, key)) report(inner === spec ? place : (inner.key ?? inner), "size", {});
    return;
  }
  const text = rawText(size);
  const value = text !== undefined && isKnown(size) ? quantityOf(text) : undefined;
  if (value !== undefined && value <= 0n) report(size, "zero", { size: String(text) });
}

function checkClass(spec: Node, report: Reports): void {
  const node = member(spec, "storageClassName");
  if (node === undefined) return;
  if (node.value === "") {
    // With a volume or a selector it is meant.
    const isMeant = ["volumeName", "selector", "dataSource", "dataSourceRef"].some(
      (key) => member(spec, key) !== undefined,
    );
    if (!isMeant && !spec.partial) report(node, "noClass", {});
  }
  const selector = member(spec, "selector");
  const name = rawText(node);
  if (selector !== undefined && name !== undefined && DYNAMIC.has(name))
    report(selector.key ?? selector, "selector", { name });
}

/** Classes that a cluster has from the beginning, and that make volumes. */
const DYNAMIC: ReadonlySet<string> = new Set([
  "gp2",
  "gp3",
  "standard",
  "standard-rwo",
  "premium-rwo",
  "managed-csi",
  "default",
]);

function differ(a: Node, b: Node): boolean {
  return ["apiGroup", "kind", "name"].some((key) => {
    const [one, other] = [member(a, key), member(b, key)];
    if ((one !== undefined && !isKnown(one)) || (other !== undefined && !isKnown(other))) return false;
    return (rawText(one) ?? "") !== (rawText(other) ?? "");
  });
}
