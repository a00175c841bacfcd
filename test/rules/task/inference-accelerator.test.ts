import { rule } from "../../../server/src/core/rules/task/inference-accelerator.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    none: task(""),
    empty: task('"inferenceAccelerators": []'),
    null: task('"inferenceAccelerators": null'),
    "a placeholder": task('"inferenceAccelerators": [{{ accelerators }}]'),
  },
  invalid: {
    "one that a container asks for": {
      code: task(
        '"inferenceAccelerators": «[{ "deviceName": "a", "deviceType": "eia2.medium" }]»',
        container(
          '"resourceRequirements": [{ "type": "GPU", "value": "1" }, { "type": "InferenceAccelerator", "value": "a" }]',
        ),
      ),
      messages: ["set"],
      fixed: task("", container('"resourceRequirements": [{ "type": "GPU", "value": "1" }]')),
    },
    one: {
      code: task('"inferenceAccelerators": «[{ "deviceName": "device-1", "deviceType": "eia2.medium" }]»'),
      messages: ["set"],
      fixed: task(""),
    },
  },
});
