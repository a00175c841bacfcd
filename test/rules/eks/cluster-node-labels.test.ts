import { rule } from "../../../server/src/core/rules/eks/cluster-node-labels.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const group = (text: string) => cluster(`managedNodeGroups:\n  - { name: web, ${text} }\n`);

ruleTest(rule, {
  valid: {
    fine: group(
      "labels: { role: web, example.com/role: web, node.kubernetes.io/role: web }, taints: [{ key: a, effect: NoSchedule }]",
    ),
    "filled in later": group('labels: { role: "${ROLE} x" }'),
  },
  invalid: {
    reserved: { code: group("labels: { «node-role.kubernetes.io/web»: a }"), messages: ["reserved"] },
    key: { code: group('labels: { «"a b"»: x }'), messages: ["key"] },
    value: { code: group('labels: { a: «"x y"» }'), messages: ["value"] },
    "of a taint": {
      code: group('taints: [{ key: «"a b"», value: «"x y"», effect: NoSchedule }]'),
      messages: ["key", "value"],
    },
    effect: { code: group("taints: [«{ key: a }»]"), messages: ["effect"] },
  },
});
