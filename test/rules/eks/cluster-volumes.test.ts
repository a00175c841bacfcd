import { rule } from "../../../server/src/core/rules/eks/cluster-volumes.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const group = (text: string) => cluster(`nodeGroups:\n  - { name: web, ${text} }\n`);

ruleTest(rule, {
  valid: {
    fine: group(
      "volumeSize: 80, volumeType: gp3, volumeIOPS: 3000, volumeThroughput: 125, volumeEncrypted: true, volumeKmsKeyID: k",
    ),
    "filled in later": group('volumeType: "${TYPE}", volumeIOPS: 100'),
  },
  invalid: {
    size: { code: group("«volumeEncrypted»: true"), messages: ["size"] },
    iops: { code: group("volumeIOPS: «100»"), messages: ["iops"] },
    noIops: {
      code: group("volumeType: gp2, volumeIOPS: «3000»"),
      messages: ["noIops"],
      fixed: group("volumeType: gp2"),
    },
    throughput: {
      code: group("additionalVolumes: [{ volumeName: a, volumeThroughput: «2000» }]"),
      messages: ["throughput"],
    },
    key: {
      code: group("volumeSize: 80, «volumeKmsKeyID»: k"),
      messages: ["key"],
      fixed: group("volumeSize: 80, volumeKmsKeyID: k, volumeEncrypted: true"),
    },
  },
});
