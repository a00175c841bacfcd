import { rule } from "../../../server/src/core/rules/task/host-namespace.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "of the task": task('"pidMode": "task", "ipcMode": "task"'),
    placeholders: task('"pidMode": "${PID}", "ipcMode": "${IPC}"'),
    "Fargate, of which other rules speak": fargate('"pidMode": "host", "ipcMode": "host"'),
    "Windows, of which another rule speaks": task(`${WINDOWS}, "pidMode": "host", "ipcMode": "host"`),
    "managed instances, of which another rule speaks": task(
      '"requiresCompatibilities": ["MANAGED_INSTANCES"], "ipcMode": "host"',
    ),
  },
  invalid: {
    both: { code: task('"pidMode": «"host"», "ipcMode": «"host"»'), messages: ["pid", "ipc"] },
    "process ids on managed instances": {
      code: task('"requiresCompatibilities": ["MANAGED_INSTANCES"], "pidMode": «"host"»'),
      messages: ["pid"],
    },
  },
});
