import { rule } from "../../../server/src/core/rules/task/pid-ipc-windows.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    Linux: task('"pidMode": "host", "ipcMode": "host"'),
    neither: task(`${WINDOWS}, "pidMode": "", "ipcMode": null`),
    placeholders: task(`${WINDOWS}, "pidMode": "\${PID}", "ipcMode": "\${IPC}"`),
    "no value, which the schema says": task(`${WINDOWS}, "pidMode": "container"`),
    "Fargate, of which other rules speak": fargate(`${WINDOWS}, "pidMode": "task", "ipcMode": "none"`),
    "managed instances, of which another rule speaks": task(
      `"requiresCompatibilities": ["MANAGED_INSTANCES"], ${WINDOWS}, "ipcMode": "none"`,
    ),
  },
  invalid: {
    both: {
      code: task(`${WINDOWS}, "pidMode": «"host"», "ipcMode": «"none"»`),
      messages: ["set", "set"],
      fixed: task(WINDOWS),
    },
  },
});
