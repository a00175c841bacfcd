// The numbers that managed scaling works with.
import { CLUSTER_LIMITS_SOURCE, MANAGED_SCALING } from "../../data/clusterLimits.js";
import { capacityProvider } from "../../model/ecs/capacityProvider.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { outOfRange } from "../shared/range.js";

export const rule = defineRule({
  id: "capacity-provider/steps",
  kinds: ["ecs.capacityProvider"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The numbers of `managedScaling` are in their ranges, and the smallest step is not above the largest.",
  why: "The steps say how many instances are started at once, at least and at most. ECS refuses steps that contradict each other, and numbers out of range.",
  sources: [CLUSTER_LIMITS_SOURCE.scaling],
  awsError: ["The minimum or maximum scaling step size value is invalid"],
  messages: {
    range: "{key} is {value}; ECS takes {min} to {max}. Use a number in that range.",
    order:
      "minimumScalingStepSize {minimum} is above maximumScalingStepSize {maximum}. Swap them, or lower the minimum.",
  },
  examples: {
    bad: `{
  "name": "spot-group",
  "autoScalingGroupProvider": {
    "autoScalingGroupArn": "spot-group",
    "managedScaling": { "status": "ENABLED", "minimumScalingStepSize": 10, "maximumScalingStepSize": 5 }
  }
}`,
    good: `{
  "name": "spot-group",
  "autoScalingGroupProvider": {
    "autoScalingGroupArn": "spot-group",
    "managedScaling": { "status": "ENABLED", "minimumScalingStepSize": 5, "maximumScalingStepSize": 10 }
  }
}`,
  },
  check(doc, report) {
    const { scaling } = capacityProvider(doc);
    let allInRange = true;
    for (const [key, range] of Object.entries(MANAGED_SCALING)) {
      const found = outOfRange(scaling, key, range);
      if (found === undefined) continue;
      if (STEPS.has(key)) allInRange = false;
      report(found.node, "range", { key, value: found.value, ...range }, { fixes: [found.fix] });
    }
    const least = filled(scaling, "minimumScalingStepSize");
    const most = filled(scaling, "maximumScalingStepSize");
    const minimum = integerOf(least);
    const maximum = integerOf(most);
    if (!allInRange || least === undefined || most === undefined) return;
    if (minimum === undefined || maximum === undefined || minimum <= maximum) return;
    const swap: RuleFix = {
      title: "Swap the two",
      edit: (editor) => {
        editor.set(least, maximum);
        editor.set(most, minimum);
      },
    };
    report(least, "order", { minimum, maximum }, { fixes: [swap] });
  },
});

const STEPS: ReadonlySet<string> = new Set(["minimumScalingStepSize", "maximumScalingStepSize"]);
