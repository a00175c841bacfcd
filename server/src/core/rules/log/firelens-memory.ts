// The log router is to have memory of its own.
import { FIRELENS_SOURCE, ROUTER_MEMORY_MIB } from "../../data/firelens.js";
import { routers } from "../../model/ecs/firelens.js";
import { taskDefinition, taskLacks } from "../../model/ecs/taskDefinition.js";
import { lacks } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";

export const rule = defineRule({
  id: "log/firelens-memory",
  kinds: ["ecs.taskDefinition"],
  needs: ["firelensConfiguration"],
  severity: "information",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "The log router has `memoryReservation` or `memory`.",
  why: "With neither, the router competes with the other containers for the memory of the task, and logs are lost first when it runs short. The guide reserves 50 to 100 MiB for it.",
  sources: [FIRELENS_SOURCE.url],
  messages: {
    none: "The log router {label} reserves no memory, so logs are lost when the task runs short of it. Add a memoryReservation of 50 to 100 MiB.",
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0",
      "firelensConfiguration": { "type": "fluentbit" }
    },
    {
      "name": "app", "image": "nginx:1.27",
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } }
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["FARGATE"],
  "networkMode": "awsvpc",
  "cpu": "256",
  "memory": "512",
  "executionRoleArn": "arn:aws:iam::123456789012:role/ecsTaskExecutionRole",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0",
      "firelensConfiguration": { "type": "fluentbit" },
      "memoryReservation": 50
    },
    {
      "name": "app", "image": "nginx:1.27",
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // Where the task has no memory either, the service refuses it, and another rule says so.
    if (taskLacks(task, "memory")) return;
    for (const { container, node } of routers(task)) {
      if (!lacks(container.node, "memory") || !lacks(container.node, "memoryReservation")) continue;
      const fixes: RuleFix[] = [
        {
          title: `Add "memoryReservation": ${ROUTER_MEMORY_MIB}`,
          edit: (editor) => editor.put(container.node, "memoryReservation", ROUTER_MEMORY_MIB, "image"),
        },
      ];
      report(node, "none", { label: container.label }, { fixes });
    }
  },
});
