import { rule } from "../../../server/src/core/rules/linux/gpu-value.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const needs = (requirements: string, name = "app"): string =>
  container(`"memory": 128, "resourceRequirements": [${requirements}]`, name);

ruleTest(rule, {
  valid: {
    "a number": task("", needs('{ "type": "GPU", "value": "2" }')),
    all: task("", needs('{ "type": "GPU", "value": "ALL" }')),
    "a share": task("", needs('{ "type": "GPU", "sharingStrategy": { "nvidiaMps": { "memory": 1024 } } }')),
    unknown: task("", needs('{ "type": "GPU", "value": "${GPUS}" }')),
    "a number without quotes is the schema's": task("", needs('{ "type": "GPU", "value": 1 }')),
    "another type": task("", needs('{ "type": "InferenceAccelerator", "value": "device_1" }')),
    "a misspelled key is the schema's": task("", needs('{ "type": "GPU", "Value": "1" }')),
    "Fargate has none: another rule says so": fargate("", needs('{ "type": "GPU", "value": "0" }')),
  },
  invalid: {
    "zero, a fraction, small letters": {
      code: task(
        "",
        needs(
          '{ "type": "GPU", "value": «"0"» }, { "type": "GPU", "value": «"0.5"» }, { "type": "GPU", "value": «"all"» }',
        ),
      ),
      messages: ["count", "count", "count"],
    },
    both: {
      code: task(
        "",
        needs('{ "type": "GPU", "value": "1", "sharingStrategy": «{ "nvidiaMps": { "memory": 1024 } }» }'),
      ),
      messages: ["both"],
    },
    "neither, in a bare list": {
      code: `[${needs('«{ "type": "GPU", "value": "" }»')}]`,
      messages: ["neither"],
    },
  },
});
