// The log router is to live as long as the containers whose logs it routes.
import { FIRELENS_SOURCE } from "../../data/firelens.js";
import { dependencies } from "../../model/ecs/dependencies.js";
import { knowsDependencies, routers } from "../../model/ecs/firelens.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { booleanOf } from "../../model/values.js";
import { member } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "log/firelens-essential",
  kinds: ["ecs.taskDefinition"],
  needs: ["firelensConfiguration"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "The log router is essential, and starts before the containers that send to it.",
  why: "When a router that is not essential stops, the task runs on without logs. ECS starts the router first by itself, but not where the router waits for other containers.",
  sources: [FIRELENS_SOURCE.url],
  messages: {
    essential:
      "The log router {label} is not essential: when it stops, the task runs on and its logs are lost. Set essential to true.",
    order:
      "Container {label} logs through {router} and does not wait for it. ECS adds no order here, as the router itself waits for others: add a dependsOn with the condition START.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" },
      "essential": false
    },
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" },
      "essential": true
    },
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const links = dependencies(task);
    for (const { container } of routers(task)) {
      const essential = member(container.node, "essential");
      if (essential !== undefined && booleanOf(essential) === false) {
        report(essential, "essential", { label: container.label }, { fixes: [change(essential, "essential", true)] });
      }
      const waitsFor = links.filter(({ from }) => from === container).map(({ name }) => name);
      if (waitsFor.length === 0) continue;
      for (const log of logConfigurations(task)) {
        const { name, label, node } = log.container;
        if (log.driver !== "awsfirelens" || log.container === container || waitsFor.includes(name ?? "")) continue;
        const isOrdered = links.some(({ from, to }) => from === log.container && to === container);
        if (!isOrdered && knowsDependencies(node)) report(log.driverNode, "order", { label, router: container.label });
      }
    }
  },
});
