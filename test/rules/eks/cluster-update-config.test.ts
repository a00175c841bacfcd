import { rule } from "../../../server/src/core/rules/eks/cluster-update-config.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const group = (config: string) =>
  cluster(`managedNodeGroups:\n  - { name: web, maxSize: 3, updateConfig: ${config} }\n`);

ruleTest(rule, {
  valid: { number: group("{ maxUnavailable: 3 }"), percentage: group("{ maxUnavailablePercentage: 100 }") },
  invalid: {
    both: {
      code: group("{ maxUnavailable: 1, maxUnavailablePercentage: «50» }"),
      messages: ["both"],
      fixed: group("{ maxUnavailable: 1 }"),
    },
    neither: { code: group("«{}»"), messages: ["neither"] },
    range: { code: group("{ maxUnavailablePercentage: «0» }"), messages: ["range"] },
    more: { code: group("{ maxUnavailable: «4» }"), messages: ["more"] },
  },
});
