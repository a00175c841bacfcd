import { rule } from "../../../server/src/core/rules/capacity-provider/protect.js";
import { provider } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "with scaling": provider('"managedScaling": { "status": "ENABLED" }, "managedTerminationProtection": "ENABLED"'),
    "scaling of unknown status": provider(
      '"managedScaling": { "targetCapacity": 90 }, "managedTerminationProtection": "ENABLED"',
    ),
    "a placeholder": provider('"managedTerminationProtection": "${PROTECTION}"'),
    "a placeholder for scaling": provider('"managedScaling": "${SCALING}", "managedTerminationProtection": "ENABLED"'),
    off: provider('"managedTerminationProtection": "DISABLED"'),
    "an update, which keeps the scaling that is there":
      '{ "name": "spot", "autoScalingGroupProvider": { "managedTerminationProtection": "ENABLED" } }',
  },
  invalid: {
    "without scaling": {
      code: provider('"managedTerminationProtection": «"ENABLED"»'),
      messages: ["scaling"],
      fixed: provider('"managedTerminationProtection": "ENABLED", "managedScaling": { "status": "ENABLED" }'),
      alternatives: {
        "Set managedTerminationProtection to DISABLED": provider('"managedTerminationProtection": "DISABLED"'),
      },
    },
    "with scaling turned off": {
      code: provider('"managedScaling": { "status": "DISABLED" }, "managedTerminationProtection": «"ENABLED"»'),
      messages: ["scaling"],
      fixed: provider('"managedScaling": { "status": "ENABLED" }, "managedTerminationProtection": "ENABLED"'),
    },
  },
});
