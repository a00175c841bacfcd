// Windows containers know neither PID nor IPC namespaces.
import { requires } from "../../model/ecs/compatibilities.js";
import { type TaskDefinition, taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/pid-ipc-windows",
  kinds: ["ecs.taskDefinition"],
  needs: ["pidMode", "ipcMode"],
  severity: "warning",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A Windows task has neither `pidMode` nor `ipcMode`.",
  why: "Both say which namespaces of Linux the containers share. For Windows containers they are documented as unsupported.",
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  messages: {
    set: "{key} is not known for Windows containers. Remove it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "pidMode": "task",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 512 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 512 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // On Fargate other rules say it.
    if (!task.windows || task.fargate) return;
    for (const { key, values } of keysOf(task)) {
      const node = taskValue(task, key);
      if (node === undefined || !values.includes(knownText(node) ?? "")) continue;
      report(node, "set", { key }, { fixes: [removal(node, key, true)] });
    }
  },
});

/** What is no value at all is the schema's; on managed instances another rule speaks of ipcMode. */
function keysOf(task: TaskDefinition): { key: string; values: readonly string[] }[] {
  const pid = { key: "pidMode", values: ["task", "host"] };
  const ipc = { key: "ipcMode", values: ["task", "host", "none"] };
  return requires(task, "MANAGED_INSTANCES") ? [pid] : [pid, ipc];
}
