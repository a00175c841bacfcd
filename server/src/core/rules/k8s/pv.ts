// What a volume that somebody made has to say.
import { quantityOf } from "../../base/kubernetesQuantity.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { isAbsent, rawText } from "../../model/values.js";
import { member, type Node, rawMember } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { kubernetesDocs } from "../shared/sources.js";

export const rule = defineRule({
  id: "k8s/pv",
  kinds: ["k8s.manifest"],
  objects: ["PersistentVolume"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "api",
  sources: [
    kubernetesDocs("concepts/storage/persistent-volumes/#persistent-volumes"),
    kubernetesDocs("concepts/storage/volumes/#local"),
  ],
  awsError: [
    "must specify a volume type",
    "may not specify more than 1 volume type",
    "Local volume requires node affinity",
    "may not be 'recycle' for a hostPath mount of '/'",
  ],
  summary: "A PersistentVolume has one source, a capacity and access modes.",
  why: "The API server refuses a volume without a source or with two, one without a size, and a local disk without the node that it is in, since pods could not be brought to it.",
  messages: {
    source: "The volume does not say where it is. Add one source, such as csi or nfs.",
    sources: "A volume has one source, and {first} is given already. Make another PersistentVolume for {key}.",
    capacity: "The volume does not say how large it is. Add capacity.storage, such as 10Gi.",
    zero: "The size of a volume has to be more than 0, and this is {size}.",
    modes: "The volume has no accessModes. Add one, such as ReadWriteOnce.",
    affinity: "A local volume needs nodeAffinity: it says which node the disk is in, so that pods are started there.",
    path: 'The path "{path}" may not contain "..".',
    recycle: "The reclaim policy Recycle would delete everything below /, and is refused. Use Retain.",
  },
  examples: {
    bad: "apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: data\nspec:\n  capacity:\n    storage: 10Gi\n  accessModes:\n    - ReadWriteOnce\n",
    good: "apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: data\nspec:\n  capacity:\n    storage: 10Gi\n  accessModes:\n    - ReadWriteMany\n  persistentVolumeReclaimPolicy: Retain\n  csi:\n    driver: efs.csi.aws.com\n    volumeHandle: fs-0123456789abcdef0\n",
  },
  check(doc, report) {
    const { spec } = kubernetesObject(doc);
    if (spec === undefined) return;
    const place = spec.key ?? spec;
    const [first, ...more] = SOURCES.flatMap((key) => member(spec, key) ?? []).sort((a, b) => a.start - b.start);
    // Another key may be a source that is misspelled, or that has gone: the schema speaks of it.
    if (first === undefined && !spec.partial && spec.properties.every(({ name }) => OTHERS.has(name)))
      report(place, "source", {});
    for (const node of more)
      report(node.key ?? node, "sources", {
        first: first?.property?.name ?? "one",
        key: node.property?.name ?? "this",
      });
    if (isAbsent(spec, "accessModes")) report(rawMember(spec, "accessModes") ?? place, "modes", {});
    checkCapacity(spec, place, report);
    const local = member(spec, "local");
    if (local !== undefined && isAbsent(spec, "nodeAffinity")) report(local.key ?? local, "affinity", {});
    for (const source of [local, member(spec, "hostPath")]) checkPath(spec, member(source, "path"), report);
  },
});

type Reports = Parameters<typeof rule.check>[1];

function checkCapacity(spec: Node, place: Node, report: Reports): void {
  const capacity = member(spec, "capacity");
  const size = member(capacity, "storage");
  if (capacity === undefined ? isAbsent(spec, "capacity") : isAbsent(capacity, "storage"))
    report(capacity?.key ?? place, "capacity", {});
  const text = rawText(size);
  const value = size !== undefined && text !== undefined && isKnown(size) ? quantityOf(text) : undefined;
  if (size !== undefined && value !== undefined && value <= 0n) report(size, "zero", { size: String(text) });
}

function checkPath(spec: Node, path: Node | undefined, report: Reports): void {
  const text = path !== undefined && isKnown(path) ? rawText(path) : undefined;
  if (path === undefined || text === undefined) return;
  if (text.split("/").includes("..")) report(path, "path", { path: text });
  const policy = member(spec, "persistentVolumeReclaimPolicy");
  if (text === "/" && policy?.value === "Recycle" && path.parent?.property?.name === "hostPath")
    report(policy, "recycle", {});
}

const SOURCES = [
  "awsElasticBlockStore",
  "azureDisk",
  "azureFile",
  "cephfs",
  "cinder",
  "csi",
  "fc",
  "flexVolume",
  "flocker",
  "gcePersistentDisk",
  "glusterfs",
  "hostPath",
  "iscsi",
  "local",
  "nfs",
  "photonPersistentDisk",
  "portworxVolume",
  "quobyte",
  "rbd",
  "scaleIO",
  "storageos",
  "vsphereVolume",
];

const OTHERS: ReadonlySet<string> = new Set([
  "accessModes",
  "capacity",
  "claimRef",
  "mountOptions",
  "nodeAffinity",
  "persistentVolumeReclaimPolicy",
  "storageClassName",
  "volumeAttributesClassName",
  "volumeMode",
]);
