import { rule } from "../../../server/src/core/rules/eks/cluster-node-access.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const group = (ssh: string) => cluster(`nodeGroups:\n  - { name: web, ssh: ${ssh} }\n`);

ruleTest(rule, {
  valid: { fine: group("{ allow: true, publicKeyName: a }"), none: group("{}") },
  invalid: {
    keys: { code: group("«{ allow: true, publicKeyName: a, publicKeyPath: b }»"), messages: ["keys"] },
    ssm: { code: group("{ allow: true, enableSsm: «false» }"), messages: ["ssm"], fixed: group("{ allow: true }") },
    unused: { code: group("{ allow: false, «publicKeyName»: a }"), messages: ["unused"] },
  },
});
