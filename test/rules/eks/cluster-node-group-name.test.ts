import { rule } from "../../../server/src/core/rules/eks/cluster-node-group-name.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const groups = (own: string, managed: string) =>
  cluster(`nodeGroups:\n  - name: ${own}\nmanagedNodeGroups:\n  - name: ${managed}\n`);

ruleTest(rule, {
  valid: { fine: groups("ng-1", "ng-2"), "filled in later": groups('"${NAME}_1"', "a") },
  invalid: {
    form: { code: groups("«ng_1»", "a"), messages: ["form"], fixed: groups("ng-1", "a") },
    long: { code: groups(`«${"a".repeat(64)}»`, "a"), messages: ["long"] },
    twice: { code: groups("web", "«web»"), messages: ["twice"], related: ["The first one."] },
  },
});
