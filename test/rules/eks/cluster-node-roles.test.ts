import { rule } from "../../../server/src/core/rules/eks/cluster-node-roles.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const managed = (iam: string) => cluster(`managedNodeGroups:\n  - { name: web, iam: ${iam} }\n`);

ruleTest(rule, {
  valid: { exists: managed("{ instanceRoleARN: a }"), made: managed("{ attachPolicyARNs: [a], instanceRoleName: b }") },
  invalid: {
    both: { code: managed("{ instanceRoleARN: a, «attachPolicyARNs»: [b] }"), messages: ["both"] },
    profile: {
      code: managed("{ instanceRoleARN: a, «instanceProfileARN»: b }"),
      messages: ["profile"],
      fixed: managed("{ instanceRoleARN: a }"),
    },
    ingress: {
      code: managed("{ withAddonPolicies: { «albIngress»: true } }"),
      messages: ["ingress"],
      fixed: managed("{ withAddonPolicies: { awsLoadBalancerController: true } }"),
    },
  },
});
