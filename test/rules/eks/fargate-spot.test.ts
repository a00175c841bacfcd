import { rule } from "../../../server/src/core/rules/eks/fargate-spot.js";
import { fargatePod, onFargateTarget } from "../../support/eks.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "on demand": {
      code: fargatePod("nodeSelector: { eks.amazonaws.com/capacityType: ON_DEMAND }\n"),
      target: onFargateTarget,
    },
    "on nodes": fargatePod("nodeSelector: { karpenter.sh/capacity-type: spot }\n"),
  },
  invalid: {
    spot: {
      code: fargatePod("nodeSelector: { a: b, eks.amazonaws.com/capacityType: «SPOT» }\n"),
      target: onFargateTarget,
      messages: ["spot"],
      fixed: fargatePod("nodeSelector: { a: b }\n"),
    },
    karpenter: {
      code: fargatePod("nodeSelector: { a: b, karpenter.sh/capacity-type: «spot» }\n"),
      target: onFargateTarget,
      messages: ["spot"],
      fixed: fargatePod("nodeSelector: { a: b }\n"),
    },
  },
});
