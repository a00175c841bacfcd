// How long a container has before failed health checks count has a range.
import { HEALTH_CHECK_LIMITS } from "../../data/containerLimits.js";
import { healthChecks } from "../../model/ecs/healthChecks.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { outOfRange } from "../shared/range.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/health-check-start",
  kinds: ["ecs.taskDefinition"],
  needs: ["healthCheck"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `startPeriod` of a health check is 0 to 300 seconds.",
  why: "While a container starts, failed checks do not count. ECS gives no such time unless told otherwise, and refuses to register a task definition with one outside of this range.",
  sources: [ecsApi("API_HealthCheck.html")],
  messages: {
    range:
      "The startPeriod of the health check of container {label} is {value} seconds, and ECS takes {min} to {max}. Set one of these.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "test -e /run/nginx.pid"], "startPeriod": 600 }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "test -e /run/nginx.pid"], "startPeriod": 60 }
    }
  ]
}`,
  },
  check(doc, report) {
    const { min, max } = HEALTH_CHECK_LIMITS.startPeriod;
    for (const { node, container } of healthChecks(taskDefinition(doc))) {
      const found = outOfRange(node, "startPeriod", { min, max });
      if (found === undefined) continue;
      report(found.node, "range", { label: container.label, value: found.value, min, max }, { fixes: [found.fix] });
    }
  },
});
