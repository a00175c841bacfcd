import { rule } from "../../../server/src/core/rules/task/windows-network-mode.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    awsvpc: task(`${WINDOWS}, "networkMode": "awsvpc"`),
    "no mode": task(WINDOWS),
    "its own, which the schema speaks of": task(`${WINDOWS}, "networkMode": "default"`),
    "an unknown mode": task(`${WINDOWS}, "networkMode": "\${MODE}"`),
    Linux: task('"networkMode": "bridge"'),
    "an unknown system": task('"runtimePlatform": { "operatingSystemFamily": "${OS}" }, "networkMode": "bridge"'),
    "Fargate, of which another rule speaks": fargate(`${WINDOWS}, "networkMode": "bridge"`),
    "managed instances, of which another rule speaks": task(
      `"requiresCompatibilities": ["MANAGED_INSTANCES"], ${WINDOWS}, "networkMode": "bridge"`,
    ),
  },
  invalid: {
    bridge: {
      code: task(`${WINDOWS}, "networkMode": «"bridge"»`),
      messages: ["linux"],
      fixed: task(WINDOWS),
      alternatives: { "Set networkMode to awsvpc": task(`${WINDOWS}, "networkMode": "awsvpc"`) },
    },
    none: { code: task(`${WINDOWS}, "networkMode": «"none"»`), messages: ["linux"], fixed: task(WINDOWS) },
  },
});
