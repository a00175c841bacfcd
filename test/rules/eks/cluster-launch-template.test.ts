import { rule } from "../../../server/src/core/rules/eks/cluster-launch-template.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const group = (text: string, template = "{ id: lt-1 }") =>
  cluster(`managedNodeGroups:\n  - { name: web, launchTemplate: ${template}${text} }\n`);

ruleTest(rule, {
  valid: { fine: group(", minSize: 1, labels: { a: b }", '{ id: lt-1, version: "2" }') },
  invalid: {
    both: { code: group(", «volumeSize»: 80"), messages: ["both"], fixed: group("") },
    version: { code: group("", "{ id: lt-1, version: «latest» }"), messages: ["version"] },
  },
});
