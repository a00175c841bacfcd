// Launch types that have nothing in common cannot both be required.
import { compatibilityNode } from "../../model/ecs/compatibilities.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { dropCompatibility } from "../shared/fixes.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "task/compatibility-mix",
  kinds: ["ecs.taskDefinition"],
  needs: ["requiresCompatibilities"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "`requiresCompatibilities` does not name both FARGATE and EXTERNAL.",
  why: "A task definition has one network mode. Fargate knows only awsvpc, and external instances know all but awsvpc, so no task can run on both.",
  sources: [ecsGuide("fargate-task-networking.html"), ecsGuide("ecs-anywhere.html")],
  messages: {
    network:
      "No task runs both on Fargate, which needs network mode awsvpc, and on external instances, which do not have it. Remove {odd} from requiresCompatibilities, and keep a second task definition for it.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE", "EXTERNAL"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27", "memory": 128 }]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "containerDefinitions": [{ "name": "app", "image": "nginx:1.27" }]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const node = compatibilityNode(task, "EXTERNAL");
    if (!task.fargate || node === undefined) return;
    const others = task.networkMode !== "awsvpc" && task.networkMode !== "unknown";
    const odd = others ? "FARGATE" : "EXTERNAL";
    const fixes = [...dropCompatibility(task, odd), ...dropCompatibility(task, others ? "EXTERNAL" : "FARGATE")];
    report(node, "network", { odd }, { fixes });
  },
});
