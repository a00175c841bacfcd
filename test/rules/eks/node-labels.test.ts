import { rule } from "../../../server/src/core/rules/eks/node-labels.js";
import { ruleTest } from "../../support/ruleTest.js";

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  ${spec}\n`;
const pool = (group: string, key: string) =>
  `apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata:\n  name: a\nspec:\n  template:\n    spec:\n      nodeClassRef: { group: ${group}, kind: a, name: a }\n      requirements:\n        - { key: ${key}, operator: Exists }\n`;
const AUTO = { "class.yaml": "apiVersion: eks.amazonaws.com/v1\nkind: NodeClass\nmetadata:\n  name: default\n" };

ruleTest(rule, {
  valid: {
    known: pod("nodeSelector: { eks.amazonaws.com/capacityType: SPOT, karpenter.sh/capacity-type: on-demand }"),
    "filled in later": pod('nodeSelector: { eks.amazonaws.com/compute-type: "${TYPE}" }'),
    "of its own flavour": pool("eks.amazonaws.com", "eks.amazonaws.com/instance-family"),
    "of no known flavour": pod("nodeSelector: { karpenter.k8s.aws/instance-family: m7i }"),
  },
  invalid: {
    value: {
      code: pod("nodeSelector: { karpenter.sh/capacity-type: «ON_DEMAND» }"),
      messages: ["value"],
      fixed: pod("nodeSelector: { karpenter.sh/capacity-type: on-demand }"),
    },
    "in an affinity": {
      code: pod(
        "affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: eks.amazonaws.com/compute-type, operator: In, values: [«lambda»] }] }] } } }",
      ),
      messages: ["value"],
    },
    autoMode: {
      code: pod("nodeSelector: { «karpenter.k8s.aws/instance-family»: m7i }"),
      files: AUTO,
      messages: ["autoMode"],
      fixed: pod("nodeSelector: { eks.amazonaws.com/instance-family: m7i }"),
    },
    karpenter: {
      code: pool("karpenter.k8s.aws", "«eks.amazonaws.com/instance-cpu»"),
      messages: ["karpenter"],
      fixed: pool("karpenter.k8s.aws", "karpenter.k8s.aws/instance-cpu"),
    },
  },
});
