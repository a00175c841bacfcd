import { rule } from "../../../server/src/core/rules/eks/ebs-parameters.js";
import { ruleTest } from "../../support/ruleTest.js";

const storageClass = (parameters: string, provisioner = "ebs.csi.aws.com") =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: a\nprovisioner: ${provisioner}\nparameters: ${parameters}\n`;

const ARN = "arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d";

ruleTest(rule, {
  valid: {
    all: storageClass(
      `{ Type: gp3, iops: "4000", throughput: "250", encrypted: "true", kmsKeyId: "${ARN}", csi.storage.k8s.io/fstype: xfs, tagSpecification_1: "a=b" }`,
    ),
    "of Kubernetes itself": storageClass("{ type: gp2, fsType: ext4, zone: eu-west-1a }", "kubernetes.io/aws-ebs"),
    "another driver": storageClass("{ type: pd-ssd }", "pd.csi.storage.gke.io"),
    "filled in later": storageClass('{ type: "${TYPE}", iops: "${IOPS}" }'),
    "big clusters": storageClass('{ ext4BigAlloc: "true", ext4ClusterSize: "16384" }'),
  },
  invalid: {
    near: { code: storageClass("{ «tpye»: gp3 }"), messages: ["near"], fixed: storageClass("{ type: gp3 }") },
    unknown: { code: storageClass("{ «colour»: blue }"), messages: ["unknown"] },
    value: { code: storageClass("{ type: «GP3» }"), messages: ["value"], fixed: storageClass("{ type: gp3 }") },
    both: {
      code: storageClass('{ type: io1, iops: "500", iopsPerGB: «"10"» }'),
      messages: ["both"],
      fixed: storageClass('{ type: io1, iops: "500" }'),
    },
    number: { code: storageClass("{ iopsPerGB: «ten» }"), messages: ["number"] },
    iops: { code: storageClass('{ iops: «"100"» }'), messages: ["iops"] },
    noIops: {
      code: storageClass('{ type: gp2, iops: «"3000"» }'),
      messages: ["noIops"],
      fixed: storageClass("{ type: gp2 }"),
    },
    throughput: { code: storageClass('{ throughput: «"100"» }'), messages: ["throughput"] },
    noThroughput: {
      code: storageClass('{ type: gp2, throughput: «"250"» }'),
      messages: ["noThroughput"],
      fixed: storageClass("{ type: gp2 }"),
    },
    key: {
      code: storageClass(`{ kmsKeyId: «"${ARN}"» }`),
      messages: ["key"],
      fixed: storageClass(`{ kmsKeyId: "${ARN}", encrypted: "true" }`),
    },
    arn: { code: storageClass('{ encrypted: "true", kmsKeyId: «alias/web» }'), messages: ["arn"] },
    cluster: { code: storageClass('{ ext4ClusterSize: «"16384"» }'), messages: ["cluster"] },
    fsType: {
      code: storageClass("{ «fsType»: ext4 }"),
      messages: ["fsType"],
      fixed: storageClass("{ csi.storage.k8s.io/fstype: ext4 }"),
    },
  },
});
