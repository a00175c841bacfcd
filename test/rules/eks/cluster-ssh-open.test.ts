import { rule } from "../../../server/src/core/rules/eks/cluster-ssh-open.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const group = (text: string) => cluster(`managedNodeGroups:\n  - { name: web, ${text} }\n`);

ruleTest(rule, {
  valid: {
    known: group("ssh: { allow: true, sourceSecurityGroupIds: [a] }"),
    private: group("privateNetworking: true, ssh: { allow: true }"),
    off: group("ssh: { allow: false }"),
  },
  invalid: { open: { code: group("ssh: { allow: «true» }"), messages: ["open"] } },
});
