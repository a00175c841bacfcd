import { rule } from "../../../server/src/core/rules/eks/cluster-addons.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const config = (...addons: string[]) => cluster(`addons:\n${addons.map((one) => `  - ${one}\n`).join("")}`);

ruleTest(rule, {
  valid: {
    fine: config(
      `{ name: vpc-cni, configurationValues: '{"a": 1}', attachPolicyARNs: [a] }`,
      "{ name: coredns, configurationValues: 'replicaCount: 3' }",
    ),
    "filled in later": config(`{ name: vpc-cni, configurationValues: "\${VALUES}" }`),
  },
  invalid: {
    twice: {
      code: config("{ name: vpc-cni }", "{ name: «VPC-CNI» }"),
      messages: ["twice"],
      related: ["The first one."],
    },
    values: { code: config(`{ name: vpc-cni, configurationValues: «'{"a": }'» }`), messages: ["values"] },
    "no keys": { code: config("{ name: vpc-cni, configurationValues: «'a, b'» }"), messages: ["values"] },
    policies: {
      code: config("{ name: vpc-cni, serviceAccountRoleARN: a, «attachPolicyARNs»: [b] }"),
      messages: ["policies"],
    },
    both: {
      code: config("{ name: vpc-cni, attachPolicyARNs: [b], «podIdentityAssociations»: [{ roleARN: a }] }"),
      messages: ["both"],
    },
    agent: {
      code: config("{ name: eks-pod-identity-agent, «podIdentityAssociations»: [{ roleARN: a }] }"),
      messages: ["agent"],
    },
  },
});
