// One container of a task routes the logs.
import { routers } from "../../model/ecs/firelens.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "log/firelens-many",
  kinds: ["ecs.taskDefinition"],
  needs: ["firelensConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Only one container of a task has a `firelensConfiguration`.",
  why: "FireLens sends the logs of all containers to one router. A task definition with two routers does not say which of them gets the logs.",
  sources: [ecsApi("API_FirelensConfiguration.html"), ecsGuide("using_firelens.html")],
  messages: {
    second:
      "Container {label} is a second log router beside {first}. A task has one: remove firelensConfiguration from one of them.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" }
    },
    {
      "name": "other", "image": "fluentd:1.17", "memory": 128,
      "firelensConfiguration": { "type": "fluentd" }
    },
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": { "logDriver": "awsfirelens" }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" }
    },
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": { "logDriver": "awsfirelens" }
    }
  ]
}`,
  },
  check(doc, report) {
    const [first, ...others] = routers(taskDefinition(doc));
    for (const { container, node } of others) {
      if (first === undefined) return;
      const related = [{ node: first.node, message: "The first log router." }];
      report(node, "second", { label: container.label, first: first.container.label }, { related });
    }
  },
});
