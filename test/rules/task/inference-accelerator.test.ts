import { rule } from "../../../server/src/core/rules/task/inference-accelerator.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    none: task(""),
    empty: task('"inferenceAccelerators": []'),
    null: task('"inferenceAccelerators": null'),
    "a placeholder": task('"inferenceAccelerators": [{{ accelerators }}]'),
  },
  invalid: {
    one: {
      code: task('"inferenceAccelerators": «[{ "deviceName": "device-1", "deviceType": "eia2.medium" }]»'),
      messages: ["set"],
      fixed: task(""),
    },
  },
});
