import { rule } from "../../../server/src/core/rules/eks/fargate-block-storage.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const storageClass = (provisioner: string) =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: fast\nprovisioner: ${provisioner}\n`;
const claim = (spec: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata:\n  name: data\n  namespace: shop\nspec: ${spec}\n`;
const pod = fargatePod("volumes:\n  - { name: data, persistentVolumeClaim: { claimName: data } }\n");
const marked = fargatePod("volumes:\n  - «{ name: data, persistentVolumeClaim: { claimName: data } }»\n");
const FAST = claim("{ storageClassName: fast }");

ruleTest(rule, {
  valid: {
    efs: {
      code: pod,
      target: onFargateTarget,
      files: { "class.yaml": storageClass("efs.csi.aws.com"), "claim.yaml": FAST },
    },
    "on nodes": { code: pod, files: { "class.yaml": storageClass("ebs.csi.aws.com"), "claim.yaml": FAST } },
    "the class is not here": { code: pod, target: onFargateTarget, files: { "claim.yaml": FAST } },
    "the claim is that of another namespace": {
      code: pod,
      target: onFargateTarget,
      files: { "class.yaml": storageClass("ebs.csi.aws.com"), "claim.yaml": FAST.replace("shop", "other") },
    },
  },
  invalid: {
    ebs: {
      code: marked,
      target: onFargateTarget,
      files: { "class.yaml": storageClass("«ebs.csi.aws.com»"), "claim.yaml": FAST },
      messages: ["ebs"],
      related: ['StorageClass "fast" is made by ebs.csi.aws.com.'],
    },
    "the class that EKS brings": {
      code: marked,
      target: onFargateTarget,
      files: { "claim.yaml": claim("{ storageClassName: gp2 }") },
      messages: ["ebs"],
    },
    "a volume by its name": {
      code: marked,
      target: onFargateTarget,
      files: {
        "claim.yaml": claim("{ volumeName: disk }"),
        "volume.yaml":
          "apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: disk\nspec:\n  csi: { driver: «ebs.csi.aws.com» }\n",
      },
      messages: ["ebs"],
      related: ["The volume."],
    },
    "the template of a claim": {
      code: `apiVersion: apps/v1\nkind: StatefulSet\nmetadata:\n  name: db\n  namespace: shop\nspec:\n  template:\n    spec: {}\n  volumeClaimTemplates:\n    - «{ metadata: { name: data }, spec: { storageClassName: fast } }»\n`,
      target: onFargateTarget,
      files: { "class.yaml": storageClass("fsx.csi.aws.com") },
      messages: ["lustre"],
    },
    "named in the pod": {
      code: fargatePod("volumes:\n  - «{ name: data, awsElasticBlockStore: { volumeID: vol-1 } }»\n"),
      target: onFargateTarget,
      files: { "a.yaml": FAST },
      messages: ["ebs"],
    },
  },
});
