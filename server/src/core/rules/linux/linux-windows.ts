// Windows containers run on another kernel.
import { linuxParameters } from "../../model/ecs/linuxParameters.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/linux-windows",
  kinds: ["ecs.taskDefinition"],
  needs: ["linuxParameters"],
  severity: "warning",
  preset: "recommended",
  fix: "safe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Containers of Windows tasks have no `linuxParameters`.",
  why: "They set things of the Linux kernel, which Windows containers do not have. ECS does not support them there.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  messages: {
    windows: "Container {label} has linuxParameters, and this task runs on Windows. Remove them.",
  },
  examples: {
    bad: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE", "cpuArchitecture": "X86_64" },
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 512,
      "linuxParameters": { "initProcessEnabled": true }
    }
  ]
}`,
    good: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE", "cpuArchitecture": "X86_64" },
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 512
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.windows) return;
    for (const { node, container } of linuxParameters(task)) {
      if (!node.properties.some(({ key }) => filled(node, String(key.value)) !== undefined)) continue;
      const fixes: RuleFix[] = [{ title: "Remove linuxParameters", edit: (editor) => editor.remove(node) }];
      report(node, "windows", { label: container.label }, { fixes });
    }
  },
});
