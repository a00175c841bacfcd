// How often a health check may fail has a range.
import { HEALTH_CHECK_LIMITS } from "../../data/containerLimits.js";
import { healthChecks } from "../../model/ecs/healthChecks.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { outOfRange } from "../shared/range.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/health-check-retries",
  kinds: ["ecs.taskDefinition"],
  needs: ["healthCheck"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `retries` of a health check is 1 to 10.",
  why: "After this many failures in a row the container is unhealthy: 3 unless told otherwise. ECS refuses to register a task definition with a number outside of this range.",
  sources: [ecsApi("API_HealthCheck.html")],
  messages: {
    range:
      "The retries of the health check of container {label} is {value}, and ECS takes {min} to {max}. Set one of these.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "test -e /run/nginx.pid"], "retries": 20 }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "test -e /run/nginx.pid"], "retries": 3 }
    }
  ]
}`,
  },
  check(doc, report) {
    const { min, max } = HEALTH_CHECK_LIMITS.retries;
    for (const { node, container } of healthChecks(taskDefinition(doc))) {
      const found = outOfRange(node, "retries", { min, max });
      if (found === undefined) continue;
      report(found.node, "range", { label: container.label, value: found.value, min, max }, { fixes: [found.fix] });
    }
  },
});
