// A log router that no container sends its logs to.
import { routers } from "../../model/ecs/firelens.js";
import { logConfigurations } from "../../model/ecs/logging.js";
import { isSettled } from "../../model/ecs/settled.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "log/firelens-unused",
  kinds: ["ecs.taskDefinition"],
  needs: ["firelensConfiguration"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A task with a log router has a container that logs through awsfirelens.",
  why: "FireLens connects only those containers with the router whose log driver is awsfirelens. With none, the router runs and gets nothing, unless a configuration of its own listens elsewhere.",
  sources: [ecsGuide("using_firelens.html")],
  messages: {
    unused:
      "No container logs through awsfirelens, so the log router {label} gets nothing. Set the logDriver of the containers to awsfirelens, or remove firelensConfiguration.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "router", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:3.0.0", "memory": 128,
      "firelensConfiguration": { "type": "fluentbit" }
    },
    { "name": "app", "image": "nginx:1.27", "memory": 128 }
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
      "logConfiguration": { "logDriver": "awsfirelens", "options": { "Name": "stdout" } }
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    const all = routers(task);
    if (all.length === 0 || logConfigurations(task).some(({ driver }) => driver === "awsfirelens")) return;
    const isKnown = isSettled(task, "logConfiguration", (log) => knownText(filled(log, "logDriver")) !== undefined);
    if (!isKnown) return;
    for (const { container, node } of all) {
      const options = filled(node, "options");
      // A configuration of its own may listen for what containers send to it themselves.
      const isOnItsOwn =
        options !== undefined &&
        (options.type !== "object" ||
          options.partial ||
          options.properties.some(({ key }) => key.value === "config-file-value"));
      if (!isOnItsOwn) report(node, "unused", { label: container.label });
    }
  },
});
