import { rule } from "../../../server/src/core/rules/eks/cluster-zones.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

ruleTest(rule, {
  valid: {
    two: cluster("availabilityZones: [a, b]\n"),
    "filled in later": cluster('availabilityZones: ["${ZONES}"]\n'),
    "a group in a zone": cluster("nodeGroups:\n  - { name: a, availabilityZones: [a], efaEnabled: true }\n"),
  },
  invalid: {
    few: { code: cluster("availabilityZones: «[a]»\n"), messages: ["few"] },
    subnets: {
      code: cluster("vpc: { subnets: { private: { a: { id: s } } } }\n«availabilityZones»: [a, b]\n"),
      messages: ["subnets"],
      fixed: cluster("vpc: { subnets: { private: { a: { id: s } } } }\n"),
    },
    group: {
      code: cluster("nodeGroups:\n  - { name: a, subnets: [s], «availabilityZones»: [a] }\n"),
      messages: ["group"],
      fixed: cluster("nodeGroups:\n  - { name: a, subnets: [s] }\n"),
    },
    efa: { code: cluster("nodeGroups:\n  - { name: a, subnets: «[s, t]», efaEnabled: true }\n"), messages: ["efa"] },
  },
});
