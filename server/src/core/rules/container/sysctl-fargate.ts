// Kernel parameters are a thing of Linux.
import { containerLists } from "../../model/ecs/containerLists.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/sysctl-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["systemControls"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Windows containers have no `systemControls`.",
  why: "These are parameters of the Linux kernel. Fargate takes them on Linux from platform version 1.4.0 on, Windows containers nowhere.",
  sources: [ecsApi("API_SystemControl.html")],
  messages: {
    windows: "Container {label} has systemControls, which Windows containers do not support. Remove them.",
  },
  examples: {
    bad: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 1024,
      "systemControls": [{ "namespace": "net.core.somaxconn", "value": "1024" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" },
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 1024
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.windows) return;
    for (const { container, list } of containerLists(task, "systemControls")) {
      report(list, "windows", { label: container.label }, { fixes: [removal(list, "systemControls")] });
    }
  },
});
