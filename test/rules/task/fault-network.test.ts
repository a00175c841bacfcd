import { rule } from "../../../server/src/core/rules/task/fault-network.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    awsvpc: task('"networkMode": "awsvpc", "enableFaultInjection": true'),
    host: task('"networkMode": "host", "enableFaultInjection": true'),
    "an unknown mode": task('"networkMode": "${MODE}", "enableFaultInjection": true'),
    off: task('"networkMode": "bridge", "enableFaultInjection": false'),
    "a placeholder": task('"networkMode": "bridge", "enableFaultInjection": "${FAULTS}"'),
    "Fargate, of which another rule speaks": fargate('"networkMode": "bridge", "enableFaultInjection": true'),
    "Windows, of which another rule speaks": task(`${WINDOWS}, "enableFaultInjection": true`),
  },
  invalid: {
    bridge: {
      code: task('"networkMode": "bridge", "enableFaultInjection": «true»'),
      messages: ["mode"],
      fixed: task('"networkMode": "bridge"'),
      alternatives: { "Set networkMode to awsvpc": task('"networkMode": "awsvpc", "enableFaultInjection": true') },
    },
    "the default": {
      code: task('"requiresCompatibilities": ["EC2"], "enableFaultInjection": «true»'),
      messages: ["mode"],
      fixed: task('"requiresCompatibilities": ["EC2"]'),
    },
  },
});
