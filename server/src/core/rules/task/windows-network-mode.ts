// Windows containers have Windows' own default network, or awsvpc.
import { requires } from "../../model/ecs/compatibilities.js";
import { taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/windows-network-mode",
  kinds: ["ecs.taskDefinition"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A Windows task has no `networkMode`, or awsvpc.",
  why: "The modes bridge, host and none are those of Docker on Linux. On Windows a task without a mode gets the default one, in which ports are mapped as with bridge.",
  sources: [ecsApi("API_RegisterTaskDefinition.html"), ecsGuide("task_definition_parameters.html")],
  messages: {
    linux:
      "Network mode {mode} is one of Linux, and this task is for Windows. Remove networkMode for the default of Windows, or use awsvpc.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "networkMode": "bridge",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
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
    const node = taskValue(task, "networkMode");
    const mode = knownText(node);
    // Fargate and managed instances have their own modes: other rules say so.
    if (node === undefined || !task.windows || task.fargate || requires(task, "MANAGED_INSTANCES")) return;
    if (mode !== "bridge" && mode !== "host" && mode !== "none") return;
    const fixes = [removal(node, "networkMode"), change(node, "networkMode", "awsvpc")];
    report(node, "linux", { mode }, { fixes });
  },
});
