import { rule } from "../../../server/src/core/rules/linux/inference-accelerator.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const needs = (requirements: string, name = "app"): string =>
  container(`"memory": 128, "resourceRequirements": [${requirements}]`, name);
const accelerator = '{ "type": "InferenceAccelerator", "value": "device_1" }';

ruleTest(rule, {
  valid: {
    "a GPU": task("", needs('{ "type": "GPU", "value": "1" }')),
    "the accelerators are another rule's": task(
      '"inferenceAccelerators": [{ "deviceName": "device_1", "deviceType": "eia2.medium" }]',
      needs(accelerator),
    ),
    "an unknown type": task("", needs('{ "type": "${TYPE}", "value": "1" }')),
  },
  invalid: {
    one: {
      code: task("", needs('{ "type": «"InferenceAccelerator"», "value": "device_1" }')),
      messages: ["gone"],
      fixed: task("", needs("")),
    },
    "beside a GPU, in a bare list": {
      code: `[${needs('{ "type": "GPU", "value": "1" }, { "value": "${A}", "type": «"InferenceAccelerator"» }')}]`,
      messages: ["gone"],
      fixed: `[${needs('{ "type": "GPU", "value": "1" }')}]`,
    },
  },
});
