import { rule } from "../../../server/src/core/rules/linux/gpu-duplicate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const needs = (requirements: string, name = "app"): string =>
  container(`"memory": 128, "resourceRequirements": [${requirements}]`, name);

const gpu = '{ "type": "GPU", "value": "1" }';

ruleTest(rule, {
  valid: {
    "one each": task("", `${needs(gpu)}, ${needs(gpu, "b")}`),
    "unknown types": task("", needs('{ "type": "${A}", "value": "1" }, { "type": "${A}", "value": "1" }')),
    "accelerators are another rule's": task(
      "",
      needs('{ "type": "InferenceAccelerator", "value": "a" }, { "type": "InferenceAccelerator", "value": "b" }'),
    ),
    "Fargate has none: another rule says so": fargate("", needs(`${gpu}, ${gpu}`)),
  },
  invalid: {
    twice: {
      code: task("", needs(`${gpu}, { "type": «"GPU"», "value": "2" }`)),
      messages: ["repeated"],
      related: ["The first requirement of this type."],
    },
    "three times, in a bare list": {
      code: `[${needs(`${gpu}, { "type": «"GPU"» }, { "type": «"GPU"» }`)}]`,
      messages: ["repeated", "repeated"],
    },
  },
});
