// A privileged container is root on its host.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { booleanOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi, securityHub } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/privileged",
  kinds: ["ecs.taskDefinition"],
  needs: ["privileged"],
  severity: "information",
  strict: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "No container is `privileged` without need.",
  why: "A privileged container has all the rights of root on its instance, and with them those of every other task there. Most need one or two capabilities, which `linuxParameters.capabilities.add` gives one by one. Security Hub reports it (ECS.4).",
  sources: [ecsApi("API_ContainerDefinition.html"), securityHub("ecs-4")],
  controls: ["Security Hub ECS.4", "CKV_AWS_334", "AWS Control Tower CT.ECS.PR.11"],
  messages: {
    privileged:
      "Container {label} is privileged: it has the rights of root on its instance. Where single capabilities are enough, add those in linuxParameters instead.",
  },
  examples: {
    bad: `{
  "family": "agent",
  "containerDefinitions": [
    { "name": "app", "image": "nginx:1.27", "memory": 128, "privileged": true }
  ]
}`,
    good: `{
  "family": "agent",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "linuxParameters": { "capabilities": { "add": ["NET_ADMIN"] } }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // There it cannot be at all: another rule says so.
    if (task.fargate || task.windows) return;
    for (const {
      container: { label },
      value,
    } of containerValues(task, "privileged")) {
      if (booleanOf(value) !== true) continue;
      report(value, "privileged", { label }, { fixes: [removal(value, "privileged")] });
    }
  },
});
