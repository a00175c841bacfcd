import { rule } from "../../../server/src/core/rules/linux/gpu-external.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const shared = (fields: string): string =>
  container(`"memory": 128, "resourceRequirements": [{ "type": "GPU", "sharingStrategy": ${fields} }]`);
const external = '"requiresCompatibilities": ["EXTERNAL"]';

ruleTest(rule, {
  valid: {
    "a share": task("", shared('{ "nvidiaMps": { "memory": 1, "maxComputePercent": 1 } }')),
    "all of it": task("", shared('{ "nvidiaMps": { "memory": 1024, "maxComputePercent": 100 } }')),
    "no object, of which the schema speaks": task(external, shared('"MPS"')),
    unknown: task("", shared('{ "nvidiaMps": { "memory": "${M}", "maxComputePercent": "${P}" } }')),
    "EXTERNAL with whole GPUs": task(
      external,
      container('"memory": 128, "resourceRequirements": [{ "type": "GPU", "value": "1" }]'),
    ),
    "Fargate has no GPUs: another rule says so": fargate("", shared('{ "nvidiaMps": { "memory": 0 } }')),
  },
  invalid: {
    EXTERNAL: { code: task(external, shared('«{ "nvidiaMps": { "memory": 1024 } }»')), messages: ["external"] },
    "no memory": { code: task("", shared('{ "nvidiaMps": { "memory": «0» } }')), messages: ["memory"] },
    "too many percent, in a bare list": {
      code: `[${shared('{ "nvidiaMps": { "memory": 1024, "maxComputePercent": «101» } }')}]`,
      messages: ["percent"],
    },
    "no percent": {
      code: task("", shared('{ "nvidiaMps": { "memory": 1024, "maxComputePercent": «0» } }')),
      messages: ["percent"],
    },
  },
});
