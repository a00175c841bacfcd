// Volumes that are made on demand on EFS, for pods on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { EFS_DRIVER, podStorage } from "../shared/eksStorage.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-efs-dynamic",
  kinds: ["k8s.manifest"],
  objects: POD_OBJECTS,
  needs: ["volumes", "volumeClaimTemplates"],
  across: true,
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  checked: "2026-11-21",
  evidence: "docs",
  sources: [eksGuide("efs-csi.html"), eksGuide("fargate.html")],
  summary: "Pods on EKS Fargate mount volumes of EFS that exist already.",
  why: "The part of the EFS driver that makes volumes on demand does not run on Fargate nodes, so that AWS supports dynamic provisioning on nodes only. A PersistentVolume that names the file system is mounted without installing anything.",
  messages: {
    dynamic:
      "Volume {name} is to be made on demand on EFS, which pods on Fargate ({by}) do not support. Make a PersistentVolume with the driver efs.csi.aws.com and name it in the claim.",
  },
  examples: {
    bad: 'apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: shared\nprovisioner: efs.csi.aws.com\nparameters:\n  provisioningMode: efs-ap\n  fileSystemId: fs-0123456789abcdef0\n  directoryPerms: "700"\n---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes: [ReadWriteMany]\n  storageClassName: shared\n  resources:\n    requests:\n      storage: 5Gi\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: data\n',
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target, scope }) {
    const pods = onFargate(doc, target);
    if (pods === undefined || scope === undefined) return;
    for (const { node, name, provisioner, dynamic, related } of podStorage(pods.object, scope))
      if (provisioner === EFS_DRIVER && dynamic) report(node, "dynamic", { name, by: pods.by }, { related });
  },
});
