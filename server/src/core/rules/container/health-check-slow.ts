// A health check is over before the next one begins.
import { HEALTH_CHECK_LIMITS } from "../../data/containerLimits.js";
import { healthChecks } from "../../model/ecs/healthChecks.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf, lacks } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/health-check-slow",
  kinds: ["ecs.taskDefinition"],
  needs: ["healthCheck"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "practice",
  checked: "2026-11-21",
  summary: "The `timeout` of a health check is not longer than its `interval`.",
  why: "A check that hangs is given up after the timeout. When that is longer than the time between two checks, they come later than the interval says, and so does the news that the container is unhealthy.",
  sources: [ecsApi("API_HealthCheck.html")],
  messages: {
    slow: "A health check of container {label} may take {timeout} seconds, and the next one is due after {interval}. Lower the timeout, or raise the interval.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "true"], "interval": 10, "timeout": 30 }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "healthCheck": { "command": ["CMD-SHELL", "true"], "interval": 30, "timeout": 10 }
    }
  ]
}`,
  },
  check(doc, report) {
    const { interval: intervals, timeout: timeouts } = HEALTH_CHECK_LIMITS;
    for (const { node, container } of healthChecks(taskDefinition(doc))) {
      const place = filled(node, "timeout");
      const timeout = integerOf(place);
      const interval = lacks(node, "interval") ? intervals.usual : integerOf(filled(node, "interval"));
      if (place === undefined || timeout === undefined || interval === undefined || timeout <= interval) continue;
      // Numbers that ECS refuses are other rules' matter.
      if (timeout > timeouts.max || interval < intervals.min) continue;
      report(place, "slow", { label: container.label, timeout, interval });
    }
  },
});
