import { rule } from "../../../server/src/core/rules/eks/fargate-scheduling.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

const nodeAffinity = (key: string) =>
  `{ requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [{ key: ${key}, operator: In, values: [a] }] }] } }`;

ruleTest(rule, {
  valid: {
    nothing: { code: fargatePod("affinity: {}\ntopologySpreadConstraints: []\n"), target: onFargateTarget },
    "for Fargate": {
      code: fargatePod(`affinity: { nodeAffinity: ${nodeAffinity("eks.amazonaws.com/compute-type")} }\n`),
      target: onFargateTarget,
    },
    "on nodes": fargatePod("topologySpreadConstraints: [{ maxSkew: 1 }]\n"),
  },
  invalid: {
    affinity: {
      code: fargatePod(`affinity: { «nodeAffinity»: ${nodeAffinity("disk")} }\n`),
      target: onFargateTarget,
      messages: ["affinity"],
    },
    spread: {
      code: fargatePod("«topologySpreadConstraints»: [{ maxSkew: 1 }]\n"),
      target: onFargateTarget,
      messages: ["spread"],
    },
  },
});
