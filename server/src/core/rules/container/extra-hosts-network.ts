// With awsvpc the hosts file of the containers is not ours to write.
import { containerLists } from "../../model/ecs/containerLists.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/extra-hosts-network",
  kinds: ["ecs.taskDefinition"],
  needs: ["extraHosts"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A container has `extraHosts` only on Linux, and not with network mode awsvpc.",
  why: "With awsvpc the containers of a task share one hosts file, which the agent writes, so ECS refuses lines for it. For Windows containers the setting does not exist.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["Extra hosts are not supported on container when networkMode=awsvpc"],
  messages: {
    awsvpc:
      "Container {label} has extraHosts, which network mode awsvpc does not support. Remove them, and name those hosts in DNS, such as in a private hosted zone.",
    windows: {
      severity: "warning",
      text: "Container {label} has extraHosts, which Windows containers do not support. Remove them.",
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "extraHosts": [{ "hostname": "db.internal", "ipAddress": "10.0.0.5" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "bridge",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "extraHosts": [{ "hostname": "db.internal", "ipAddress": "10.0.0.5" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const reason = task.networkMode === "awsvpc" ? "awsvpc" : task.windows ? "windows" : undefined;
    if (reason === undefined) return;
    for (const { container, list } of containerLists(task, "extraHosts")) {
      report(list, reason, { label: container.label }, { fixes: [removal(list, "extraHosts")] });
    }
  },
});
