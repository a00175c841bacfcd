import { rule } from "../../../server/src/core/rules/eks/fargate-efs-dynamic.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const storageClass = (more: string) =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: shared\nprovisioner: efs.csi.aws.com\n${more}`;
const DYNAMIC = storageClass("parameters: { provisioningMode: efs-ap }\n");
const CLAIM =
  "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\n  namespace: shop\nspec: { storageClassName: shared }\n";
const pod = fargatePod("volumes:\n  - { name: data, persistentVolumeClaim: { claimName: data } }\n");

ruleTest(rule, {
  valid: {
    "a class for volumes that exist": {
      code: pod,
      target: onFargateTarget,
      files: { "class.yaml": storageClass(""), "claim.yaml": CLAIM },
    },
    "a volume by its name": {
      code: pod,
      target: onFargateTarget,
      files: {
        "class.yaml": DYNAMIC,
        "claim.yaml": CLAIM.replace("shared }", "shared, volumeName: files }"),
        "volume.yaml":
          "apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: files\nspec:\n  csi: { driver: efs.csi.aws.com, volumeHandle: fs-1 }\n",
      },
    },
    "on nodes": { code: pod, files: { "class.yaml": DYNAMIC, "claim.yaml": CLAIM } },
  },
  invalid: {
    dynamic: {
      code: fargatePod("volumes:\n  - «{ name: data, persistentVolumeClaim: { claimName: data } }»\n"),
      target: onFargateTarget,
      files: { "class.yaml": DYNAMIC, "claim.yaml": CLAIM },
      messages: ["dynamic"],
    },
  },
});
