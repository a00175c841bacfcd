// How long a health check may take has a range.
import { HEALTH_CHECK_LIMITS } from "../../data/containerLimits.js";
import { healthChecks } from "../../model/ecs/healthChecks.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { change } from "../shared/fixes.js";
import { outOfRange } from "../shared/range.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/health-check-timeout",
  kinds: ["ecs.taskDefinition"],
  needs: ["healthCheck"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `timeout` of a health check is 2 to 60 seconds.",
  why: "A check that takes longer counts as failed. ECS waits 5 seconds unless told otherwise, and refuses to register a task definition with a timeout outside of this range.",
  sources: [ecsApi("API_HealthCheck.html")],
  awsError: ["Health check timeout must be less than or equal to the maximum allowed value"],
  messages: {
    range:
      "The timeout of the health check of container {label} is {value} seconds, and ECS takes {min} to {max}. Set one of these.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "test -e /run/nginx.pid"], "timeout": 90 }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "test -e /run/nginx.pid"], "timeout": 10 }
    }
  ]
}`,
  },
  check(doc, report) {
    const { min, max } = HEALTH_CHECK_LIMITS.timeout;
    for (const { node, container } of healthChecks(taskDefinition(doc))) {
      const found = outOfRange(node, "timeout", { min, max });
      if (found === undefined) continue;
      // No more than the interval, which would be the next thing to say.
      const interval = integerOf(filled(node, "interval")) ?? HEALTH_CHECK_LIMITS.interval.usual;
      const most = Math.max(min, Math.min(max, interval));
      const fixes = [found.value > max ? change(found.node, "timeout", most) : found.fix];
      report(found.node, "range", { label: container.label, value: found.value, min, max }, { fixes });
    }
  },
});
