// With awsvpc a container's host name comes from the task's network interface.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/hostname-network",
  kinds: ["ecs.taskDefinition"],
  needs: ["hostname"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A container has no `hostname` of its own with network mode awsvpc, nor with host.",
  why: "With awsvpc all containers share the task's network interface, whose name is also theirs, and with host they have the name of the host. ECS refuses `hostname` with awsvpc; with host its reference says that it is invalid.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["hostname is not supported on container when networkMode=awsvpc"],
  messages: {
    awsvpc:
      'Container {label} has the hostname "{hostname}", but with network mode awsvpc its name is that of the task\'s network interface. Remove hostname.',
    host: {
      severity: "warning",
      text: 'Container {label} has the hostname "{hostname}", but with network mode host it has the name of its host. Remove hostname.',
    },
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "hostname": "web" }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "awsvpc",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const mode = task.networkMode;
    // On Fargate the mode host itself is wrong: another rule says so.
    if (mode !== "awsvpc" && (mode !== "host" || task.fargate)) return;
    for (const {
      container: { label },
      value,
    } of containerValues(task, "hostname")) {
      const hostname = knownText(value);
      if (hostname === undefined) continue;
      report(value, mode, { label, hostname }, { fixes: [removal(value, "hostname")] });
    }
  },
});
