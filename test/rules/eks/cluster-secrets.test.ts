import { rule } from "../../../server/src/core/rules/eks/cluster-secrets.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

ruleTest(rule, {
  valid: {
    key: cluster("secretsEncryption: { keyARN: a }\n"),
    "on an Outpost": cluster("outpost: { controlPlaneOutpostARN: a }\n"),
  },
  invalid: { none: { code: cluster("").replace("name: shop", "name: «shop»"), messages: ["none"] } },
});
