import { rule } from "../../../server/src/core/rules/eks/ebs-access-mode.js";
import { ruleTest } from "../../support/ruleTest.js";

const claim = (mode: string, more = "") =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\nspec:\n  storageClassName: fast\n  accessModes: [${mode}]\n${more}`;
const storageClass = (provisioner: string) =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ${provisioner}\n`;
const EBS = { "class.yaml": storageClass("ebs.csi.aws.com") };
const set = (mode: string) =>
  `apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\nspec:\n  volumeClaimTemplates:\n    - spec: { storageClassName: gp2, accessModes: [${mode}] }\n`;

ruleTest(rule, {
  valid: {
    once: { code: claim("ReadWriteOnce"), files: EBS },
    efs: { code: claim("ReadWriteMany"), files: { "class.yaml": storageClass("efs.csi.aws.com") } },
    "a block device": { code: claim("ReadWriteMany", "  volumeMode: Block\n"), files: EBS },
    "the class is not here": claim("ReadWriteMany"),
  },
  invalid: {
    mode: {
      code: claim("«ReadWriteMany»"),
      files: { "class.yaml": storageClass("«ebs.csi.aws.com»") },
      messages: ["mode"],
      related: ['StorageClass "fast" is made by ebs.csi.aws.com.'],
      fixed: claim("ReadWriteOnce"),
    },
    "the class that EKS brings": {
      code: set("«ReadOnlyMany»"),
      messages: ["mode"],
      fixed: set("ReadWriteOnce"),
    },
  },
});
