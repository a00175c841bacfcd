import { rule } from "../../../server/src/core/rules/eks/cluster-node-count.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const group = (size: string) => cluster(`nodeGroups:\n  - { name: web, ${size} }\n`);

ruleTest(rule, {
  valid: {
    fine: group("minSize: 0, maxSize: 4, desiredCapacity: 4"),
    "filled in later": group('minSize: 2, desiredCapacity: "${COUNT}"'),
  },
  invalid: {
    desired: { code: group("minSize: 2, desiredCapacity: «1»"), messages: ["desired"] },
    "too many": { code: group("maxSize: 2, desiredCapacity: «3»"), messages: ["desired"] },
    order: { code: group("minSize: 3, maxSize: «2»"), messages: ["order"] },
    negative: { code: group("minSize: «-1»"), messages: ["negative"] },
  },
});
