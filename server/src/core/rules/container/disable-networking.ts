// With awsvpc all containers of a task share its network, so one alone cannot be without.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { booleanOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/disable-networking",
  kinds: ["ecs.taskDefinition"],
  needs: ["disableNetworking"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`disableNetworking` is not true with network mode awsvpc.",
  why: "With awsvpc all containers of a task share one network interface, and none can be cut off from it alone. ECS refuses to register the task definition.",
  sources: [ecsApi("API_ContainerDefinition.html")],
  awsError: ["Disable Networking is not supported on container when networkMode=awsvpc"],
  messages: {
    awsvpc:
      "Container {label} turns its network off, which network mode awsvpc does not support. Remove disableNetworking; for a whole task without a network, use network mode none.",
  },
  examples: {
    bad: `{
  "family": "report",
  "networkMode": "awsvpc",
  "containerDefinitions": [
    { "name": "job", "image": "nginx:1.27", "memory": 128, "disableNetworking": true }
  ]
}`,
    good: `{
  "family": "report",
  "networkMode": "none",
  "containerDefinitions": [{ "name": "job", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    if (task.networkMode !== "awsvpc") return;
    for (const {
      container: { label },
      value,
    } of containerValues(task, "disableNetworking")) {
      if (booleanOf(value) !== true) continue;
      report(value, "awsvpc", { label }, { fixes: [removal(value, "disableNetworking")] });
    }
  },
});
