import { rule } from "../../../server/src/core/rules/eks/cluster-instances.js";
import { ruleTest } from "../../support/ruleTest.js";

const cluster = (text: string) =>
  `apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: eu-west-1\n${text}`;

const managed = (text: string) => cluster(`managedNodeGroups:\n  - { name: web, ${text} }\n`);
const own = (text: string) => cluster(`nodeGroups:\n  - { name: web, ${text} }\n`);

ruleTest(rule, {
  valid: {
    managed: managed("instanceTypes: [m7i.large]"),
    mixed: own(
      "instanceType: mixed, instancesDistribution: { instanceTypes: [t3.large], spotInstancePools: 2 }, cpuCredits: unlimited",
    ),
    "filled in later": own('instanceType: "${TYPE}", cpuCredits: standard'),
  },
  invalid: {
    both: { code: managed("instanceType: m7i.large, «instanceTypes»: [m6i.large]"), messages: ["both"] },
    mixed: {
      code: own("instanceType: «m7i.large», instancesDistribution: { instanceTypes: [a] }"),
      messages: ["mixed"],
      fixed: own("instancesDistribution: { instanceTypes: [a] }"),
    },
    none: { code: own("instancesDistribution: { instanceTypes: «[]» }"), messages: ["none"] },
    many: {
      code: own(
        `instancesDistribution: { instanceTypes: «[${Array.from({ length: 21 }, (_, i) => `m${i}.large`).join(", ")}]» }`,
      ),
      messages: ["many"],
    },
    range: {
      code: own(
        "instancesDistribution: { instanceTypes: [a], onDemandPercentageAboveBaseCapacity: «101», spotInstancePools: «0» }",
      ),
      messages: ["range", "range"],
    },
    pools: {
      code: own(
        "instancesDistribution: { instanceTypes: [a], spotAllocationStrategy: capacity-optimized, spotInstancePools: «2» }",
      ),
      messages: ["pools"],
      fixed: own("instancesDistribution: { instanceTypes: [a], spotAllocationStrategy: capacity-optimized }"),
    },
    credits: { code: own("instanceType: m7i.large, cpuCredits: «standard»"), messages: ["credits"] },
    creditsValue: { code: own("instanceType: t3.large, cpuCredits: «endless»"), messages: ["creditsValue"] },
  },
});
