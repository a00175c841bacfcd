import { rule } from "../../../server/src/core/rules/eks/fsx-parameters.js";
import { ruleTest } from "../../support/ruleTest.js";

const storageClass = (parameters: string, provisioner = "fsx.csi.aws.com") =>
  `apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: a\nprovisioner: ${provisioner}\nparameters: ${parameters}\n`;

ruleTest(rule, {
  valid: {
    "a parameter that may be newer": storageClass("{ subnetId: subnet-1, colour: blue }"),
    full: storageClass(
      '{ subnetId: subnet-1, deploymentType: PERSISTENT_2, perUnitStorageThroughput: "250", storageType: SSD }',
    ),
    "filled in later": storageClass('{ subnetId: "${SUBNET}", deploymentType: "${TYPE}" }'),
    "another driver": storageClass("{ a: b }", "fsx.openzfs.csi.aws.com"),
  },
  invalid: {
    missing: { code: storageClass("«{ deploymentType: SCRATCH_2 }»"), messages: ["missing"] },
    near: {
      code: storageClass("{ «subnetid»: subnet-1 }"),
      messages: ["near"],
      fixed: storageClass("{ subnetId: subnet-1 }"),
    },
    value: {
      code: storageClass("{ subnetId: subnet-1, deploymentType: «SCRATCH_3» }"),
      messages: ["value"],
      fixed: storageClass("{ subnetId: subnet-1, deploymentType: SCRATCH_1 }"),
    },
    persistent: {
      code: storageClass('{ subnetId: subnet-1, deploymentType: SCRATCH_2, perUnitStorageThroughput: «"200"» }'),
      messages: ["persistent"],
      fixed: storageClass("{ subnetId: subnet-1, deploymentType: SCRATCH_2 }"),
    },
    throughput: {
      code: storageClass("{ subnetId: subnet-1, deploymentType: «PERSISTENT_1» }"),
      messages: ["throughput"],
    },
  },
});
