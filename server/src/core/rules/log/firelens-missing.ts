// Logs that go through FireLens need a container that routes them.
import { ROUTER_IMAGE, ROUTER_MEMORY_MIB } from "../../data/firelens.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { isSettled } from "../../model/ecs/settled.js";
import { type TaskDefinition, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule, type RuleFix } from "../rule.js";
import { freeName } from "../shared/names.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "log/firelens-missing",
  kinds: ["ecs.taskDefinition"],
  needs: ["logConfiguration"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A task that logs through awsfirelens has a container with a `firelensConfiguration`.",
  why: "awsfirelens is no driver of its own: it hands the logs to a router container of the same task, Fluent Bit or Fluentd. ECS refuses a task definition that has none.",
  sources: [ecsGuide("using_firelens.html")],
  awsError: [
    "When awsfirelens log driver is specified in log configuration, a firelens configuration object must be specified",
  ],
  messages: {
    missing:
      "Container {label} logs through awsfirelens, but no container of the task has a firelensConfiguration to route the logs. Add a router container, or use another log driver.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
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
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } }
    },
    {
      "name": "log_router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const [first, ...others] = logConfigurations(task).filter(({ driver }) => driver === "awsfirelens");
    if (first === undefined || !isSettled(task, "firelensConfiguration", () => false)) return;
    const related = others.map(({ driverNode, container }) => ({
      node: driverNode,
      message: `Container ${container.label} needs the router as well.`,
    }));
    report(first.driverNode, "missing", { label: first.container.label }, { fixes: addRouter(task), related });
  },
});

function addRouter({ containerList, containers }: TaskDefinition): RuleFix[] {
  if (containerList === undefined) return [];
  const names = new Set(containers.map(({ name }) => name ?? ""));
  const router = {
    name: names.has("log_router") ? freeName("log_router", names) : "log_router",
    image: ROUTER_IMAGE,
    essential: true,
    memoryReservation: ROUTER_MEMORY_MIB,
    firelensConfiguration: { type: "fluentbit" },
  };
  return [
    { title: `Add the router container "${router.name}"`, edit: (editor) => editor.append(containerList, router) },
  ];
}
