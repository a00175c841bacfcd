import { rule } from "../../../server/src/core/rules/linux/gpu-mix.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const needs = (requirements: string, name = "app"): string =>
  container(`"memory": 128, "resourceRequirements": [${requirements}]`, name);
const two = (a: string, b: string): string => `${needs(a)}, ${needs(b, "b")}`;
const share = '"type": "GPU", "sharingStrategy": { "nvidiaMps": { "memory": 1024 } }';

ruleTest(rule, {
  valid: {
    numbers: task("", two('{ "type": "GPU", "value": "1" }', '{ "type": "GPU", "value": "2" }')),
    shares: task("", two(`{ ${share} }`, `{ ${share} }`)),
    unknown: task("", two('{ "type": "GPU", "value": "${A}" }', '{ "type": "GPU", "value": "ALL" }')),
    "another type": task("", two('{ "type": "InferenceAccelerator", "value": "a" }', `{ ${share} }`)),
    "within a container is another rule's": task("", needs(`{ "type": "GPU", "value": "1" }, { ${share} }`)),
    "Fargate has none": fargate("", two('{ "type": "GPU", "value": "1" }', '{ "type": "GPU", "value": "ALL" }')),
  },
  invalid: {
    "a number and all": {
      code: task("", two('{ "type": "GPU", "value": "1" }', '{ "type": «"GPU"», "value": "ALL" }')),
      messages: ["mixed"],
      related: ['Container "app" asks for a number of GPUs.'],
    },
    "a share and a number, in a bare list": {
      code: `[${two(`{ ${share} }`, '{ "type": «"GPU"», "value": "1" }')}]`,
      messages: ["mixed"],
    },
  },
});
