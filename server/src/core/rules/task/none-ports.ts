// A task without a network has no ports.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { hasEntry } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/none-ports",
  kinds: ["ecs.taskDefinition"],
  needs: ["portMappings"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "With network mode none, containers have no `portMappings`.",
  why: "Network mode none gives containers no connection to the outside, so there is no port to map. ECS refuses to register the task definition.",
  sources: [ecsApi("API_RegisterTaskDefinition.html")],
  messages: {
    mapped:
      "Container {label} maps ports, but with network mode none it has no network. Remove portMappings, or use another network mode.",
  },
  examples: {
    bad: `{
  "family": "web",
  "networkMode": "none",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "portMappings": [{ "containerPort": 80 }] }
  ]
}`,
    good: `{
  "family": "web",
  "networkMode": "none",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // On Fargate and on Windows the mode itself is wrong: other rules say so.
    if (task.networkMode !== "none" || task.fargate || task.windows) return;
    for (const {
      container: { label },
      value: ports,
    } of containerValues(task, "portMappings")) {
      if (!hasEntry(ports)) continue;
      report(ports, "mapped", { label }, { fixes: [removal(ports, "portMappings")] });
    }
  },
});
