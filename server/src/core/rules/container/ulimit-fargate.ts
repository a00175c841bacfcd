// What Fargate and Windows allow of resource limits.
import { FARGATE_MOST_OPEN_FILES } from "../../data/containerLimits.js";
import { containerLists } from "../../model/ecs/containerLists.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { ulimits } from "../../model/ecs/ulimits.js";
import { integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { change, removal } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/ulimit-fargate",
  kinds: ["ecs.taskDefinition"],
  needs: ["ulimits"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "On Fargate the limit `nofile` is at most 1048576, and Windows containers have no `ulimits`.",
  why: "The host of a Fargate task allows a container no more open files than this. Windows has no such limits at all.",
  sources: [ecsApi("API_Ulimit.html"), ecsGuide("fargate-tasks-services.html")],
  messages: {
    nofile: "The {key} of nofile in container {label} is {value}, and Fargate allows {most}. Lower it.",
    windows: "Container {label} has ulimits, which Windows containers do not support. Remove them.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "ulimits": [
        { "name": "nofile", "softLimit": 65535, "hardLimit": 2000000 }
      ]
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "ulimits": [
        { "name": "nofile", "softLimit": 65535, "hardLimit": 1048576 }
      ]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (!task.fargate && !task.windows) return;
    if (task.windows) {
      for (const { container, list } of containerLists(task, "ulimits"))
        report(list, "windows", { label: container.label }, { fixes: [removal(list, "ulimits")] });
      return;
    }
    for (const { container, name, soft, hard } of ulimits(task)) {
      if (name !== "nofile") continue;
      for (const node of [soft, hard]) {
        const value = integerOf(node) ?? 0;
        if (node === undefined || value <= FARGATE_MOST_OPEN_FILES) continue;
        const key = node === soft ? "softLimit" : "hardLimit";
        const fixes = [change(node, key, FARGATE_MOST_OPEN_FILES)];
        report(node, "nofile", { key, label: container.label, value, most: FARGATE_MOST_OPEN_FILES }, { fixes });
      }
    }
  },
});
