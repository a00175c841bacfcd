// The log router of FireLens listens for the containers of its own task.
import { FIRELENS_PORT } from "../../data/portLimits.js";
import { ports } from "../../model/ecs/ports.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "port/firelens",
  kinds: ["ecs.taskDefinition"],
  needs: ["firelensConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "The log router does not publish port 24224.",
  why: "Containers reach their log router inside of the task, without any port mapping. Published, the port takes log records from everybody who can reach the task.",
  sources: [ecsGuide("using_firelens.html")],
  messages: {
    published:
      "The log router {label} publishes port {port}, through which anybody who reaches it can write logs. The task's own containers need no port mapping for it: remove this one.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "dependsOn": [{ "containerName": "router", "condition": "START" }],
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } }
    },
    {
      "name": "router",
      "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.4",
      "memoryReservation": 64,
      "firelensConfiguration": { "type": "fluentbit" },
      "portMappings": [{ "containerPort": 24224 }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "dependsOn": [{ "containerName": "router", "condition": "START" }],
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } }
    },
    {
      "name": "router",
      "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:2.32.4",
      "memoryReservation": 64,
      "firelensConfiguration": { "type": "fluentbit" }
    }
  ]
}`,
  },
  check(doc, report) {
    for (const { node, container, containerNode, containerPort } of ports(taskDefinition(doc))) {
      if (containerNode === undefined || containerPort !== FIRELENS_PORT) continue;
      if (filled(container.node, "firelensConfiguration") === undefined) continue;
      const fixes: RuleFix[] = [{ title: "Remove the port mapping", edit: (editor) => editor.remove(node) }];
      report(containerNode, "published", { label: container.label, port: containerPort }, { fixes });
    }
  },
});
