import { rule } from "../../../server/src/core/rules/eks/node-labels.js";
import { ruleTest } from "../../support/ruleTest.js";

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  ${spec}\n`;
const pool = (group: string, requirement: string) =>
  `apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata:\n  name: a\nspec:\n  template:\n    spec:\n      nodeClassRef: { group: ${group}, kind: a, name: a }\n      requirements:\n        - { ${requirement} }\n`;
const AUTO = { "class.yaml": "apiVersion: eks.amazonaws.com/v1\nkind: NodeClass\nmetadata:\n  name: default\n" };

ruleTest(rule, {
  valid: {
    "of its own flavour": pool("eks.amazonaws.com", "key: eks.amazonaws.com/instance-family, operator: Exists"),
    "of no known flavour": pod("nodeSelector: { karpenter.k8s.aws/instance-family: m7i }"),
    "filled in later": pool(
      "karpenter.k8s.aws",
      'key: karpenter.sh/capacity-type, operator: In, values: ["${TYPE}", spot]',
    ),
  },
  invalid: {
    value: {
      code: pool("karpenter.k8s.aws", "key: karpenter.sh/capacity-type, operator: In, values: [«ON_DEMAND»]"),
      messages: ["value"],
      fixed: pool("karpenter.k8s.aws", "key: karpenter.sh/capacity-type, operator: In, values: [on-demand]"),
    },
    autoMode: {
      code: pod("nodeSelector: { «karpenter.k8s.aws/instance-family»: m7i }"),
      files: AUTO,
      messages: ["autoMode"],
      fixed: pod("nodeSelector: { eks.amazonaws.com/instance-family: m7i }"),
    },
    karpenter: {
      code: pool("karpenter.k8s.aws", "key: «eks.amazonaws.com/instance-cpu», operator: Exists"),
      messages: ["karpenter"],
      fixed: pool("karpenter.k8s.aws", "key: karpenter.k8s.aws/instance-cpu, operator: Exists"),
    },
  },
});
