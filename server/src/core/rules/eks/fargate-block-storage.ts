// Volumes on EBS and on FSx for Lustre on EKS Fargate.
import { POD_OBJECTS } from "../../model/k8s/podTemplate.js";
import { defineRule } from "../rule.js";
import { onFargate } from "../shared/eksFargate.js";
import { FSX_LUSTRE_DRIVER, isEbs, podStorage } from "../shared/eksStorage.js";
import { eksGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "eks/fargate-block-storage",
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
  sources: [eksGuide("fargate.html"), eksGuide("ebs-csi.html")],
  summary: "Pods on EKS Fargate mount no volumes of EBS and of FSx for Lustre.",
  why: "Their drivers need something on the node that Fargate does not run, so that the pod waits for its volume for ever. File systems of EFS can be mounted.",
  messages: {
    ebs: "Volume {name} is on EBS, which pods on Fargate ({by}) cannot mount. Use a file system of EFS, or run the pod on nodes.",
    lustre:
      "Volume {name} is on FSx for Lustre, which pods on Fargate ({by}) cannot mount. Use a file system of EFS, or run the pod on nodes.",
  },
  examples: {
    bad: "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ebs.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer\n---\napiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  accessModes: [ReadWriteOnce]\n  storageClassName: fast\n  resources:\n    requests:\n      storage: 5Gi\n---\napiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n  volumes:\n    - name: data\n      persistentVolumeClaim:\n        claimName: data\n",
    good: "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  labels:\n    eks.amazonaws.com/fargate-profile: web\nspec:\n  containers:\n    - name: web\n      image: example/web:1.0\n      resources:\n        requests:\n          cpu: 250m\n          memory: 512Mi\n        limits:\n          cpu: 250m\n          memory: 512Mi\n",
  },
  check(doc, report, { target, scope }) {
    const pods = onFargate(doc, target);
    if (pods === undefined || scope === undefined) return;
    for (const { node, name, provisioner, related } of podStorage(pods.object, scope)) {
      if (isEbs(provisioner)) report(node, "ebs", { name, by: pods.by }, { related });
      else if (provisioner === FSX_LUSTRE_DRIVER) report(node, "lustre", { name, by: pods.by }, { related });
    }
  },
});
