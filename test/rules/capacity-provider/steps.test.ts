import { rule } from "../../../server/src/core/rules/capacity-provider/steps.js";
import { provider } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const scaling = (fields: string) => provider(`"managedScaling": { ${fields} }`);

ruleTest(rule, {
  valid: {
    "in range": scaling(
      '"minimumScalingStepSize": 1, "maximumScalingStepSize": 10000, "targetCapacity": 100, "instanceWarmupPeriod": 0',
    ),
    equal: scaling('"minimumScalingStepSize": 5, "maximumScalingStepSize": 5'),
    "one alone": scaling('"minimumScalingStepSize": 5000'),
    "a placeholder": scaling('"minimumScalingStepSize": "${LEAST}", "maximumScalingStepSize": 1'),
    none: provider(""),
  },
  invalid: {
    order: {
      code: scaling('"minimumScalingStepSize": «10», "maximumScalingStepSize": 5'),
      messages: ["order"],
      fixed: scaling('"minimumScalingStepSize": 5, "maximumScalingStepSize": 10'),
    },
    "out of range": {
      code: scaling(
        '"minimumScalingStepSize": «0», "maximumScalingStepSize": «10001», "targetCapacity": «101», "instanceWarmupPeriod": «-1»',
      ),
      messages: ["range", "range", "range", "range"],
      fixed: scaling(
        '"minimumScalingStepSize": 1, "maximumScalingStepSize": 10000, "targetCapacity": 100, "instanceWarmupPeriod": 0',
      ),
    },
    "order, and another number out of range": {
      code: scaling('"targetCapacity": «120», "minimumScalingStepSize": «10», "maximumScalingStepSize": 5'),
      messages: ["range", "order"],
      fixed: scaling('"targetCapacity": 100, "minimumScalingStepSize": 5, "maximumScalingStepSize": 10'),
    },
    "out of range speaks first": {
      code: scaling('"minimumScalingStepSize": 3, "maximumScalingStepSize": «0»'),
      messages: ["range"],
      fixed: scaling('"minimumScalingStepSize": 1, "maximumScalingStepSize": 3'),
    },
  },
});
