import { rule } from "../../../server/src/core/rules/task/fault-windows.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    Linux: task('"enableFaultInjection": true'),
    off: task(`${WINDOWS}, "enableFaultInjection": false`),
    "a placeholder": task(`${WINDOWS}, "enableFaultInjection": "\${FAULTS}"`),
    "an unknown system": task('"runtimePlatform": { "operatingSystemFamily": "${OS}" }, "enableFaultInjection": true'),
  },
  invalid: {
    on: { code: task(`${WINDOWS}, "enableFaultInjection": «true»`), messages: ["windows"], fixed: task(WINDOWS) },
    "on Fargate": {
      code: fargate(`${WINDOWS}, "enableFaultInjection": «true»`),
      messages: ["windows"],
      fixed: fargate(WINDOWS),
    },
  },
});
