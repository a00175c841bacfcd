// Volumes of EBS that several nodes are to write.
import { kubernetesObject } from "../../model/k8s/object.js";
import { itemsOf, member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { claimStorage, isEbs } from "../shared/eksStorage.js";
import { change } from "../shared/fixes.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/ebs-access-mode",
  kinds: ["k8s.manifest"],
  objects: ["PersistentVolumeClaim", "StatefulSet"],
  needs: ["accessModes"],
  across: true,
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [
    "https://github.com/kubernetes-sigs/aws-ebs-csi-driver/blob/master/docs/parameters.md",
    eksGuide("ebs-csi.html"),
  ],
  awsError: ["Volume capabilities not supported"],
  summary: "A claim for EBS is for one node, or one pod.",
  why: "A volume of EBS is attached to one instance at a time, and a file system on it is mounted by one node. A claim that asks for ReadWriteMany or ReadOnlyMany stays Pending. Several nodes share a file system of EFS.",
  messages: {
    mode: "EBS has no {mode}: a file system on it is mounted by one node. Use ReadWriteOnce, or a StorageClass of EFS.",
  },
  examples: {
    bad: "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer\n---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  storageClassName: fast\n  accessModes:\n    - ReadWriteMany\n  resources:\n    requests:\n      storage: 5Gi\n",
    good: "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer\n---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  storageClassName: fast\n  accessModes:\n    - ReadWriteOnce\n  resources:\n    requests:\n      storage: 5Gi\n",
  },
  check(doc, report, { scope }) {
    const { type, spec } = kubernetesObject(doc);
    if (scope === undefined) return;
    const claims =
      type === "StatefulSet" ? itemsOf(member(spec, "volumeClaimTemplates")).map((one) => member(one, "spec")) : [spec];
    for (const claim of claims) {
      const storage = claimStorage(claim, scope);
      if (storage === undefined || !isEbs(storage.provisioner) || member(claim, "volumeMode")?.value === "Block")
        continue;
      for (const node of itemsOf(member(claim, "accessModes"))) {
        const mode = knownText(node);
        if (mode === "ReadWriteMany" || mode === "ReadOnlyMany")
          report(
            node,
            "mode",
            { mode },
            { fixes: [change(node, "the access mode", "ReadWriteOnce")], related: storage.related },
          );
      }
    }
  },
});
