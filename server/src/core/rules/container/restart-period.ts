// How long a container has to run before it is restarted has a range.
import { RESTART_ATTEMPT_PERIOD } from "../../data/containerLimits.js";
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { defineRule } from "../rule.js";
import { outOfRange } from "../shared/range.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/restart-period",
  kinds: ["ecs.taskDefinition"],
  needs: ["restartPolicy"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The `restartAttemptPeriod` of a restart policy is 60 to 1800 seconds.",
  why: "A container that ends before this time is over is not restarted: 300 seconds unless told otherwise. ECS refuses to register a task definition with a time outside of this range.",
  sources: [ecsApi("API_ContainerRestartPolicy.html")],
  awsError: ["the 'restartAttemptPeriod' setting for container", "must be between 60 and 1800"],
  messages: {
    range:
      "The restartAttemptPeriod of container {label} is {value} seconds, and ECS takes {min} to {max}. Set one of these.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "restartPolicy": { "enabled": true, "restartAttemptPeriod": 30 }
    }
  ]
}`,
    good: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "restartPolicy": { "enabled": true, "restartAttemptPeriod": 60 }
    }
  ]
}`,
  },
  check(doc, report) {
    const { min, max } = RESTART_ATTEMPT_PERIOD;
    for (const { container, value: policy } of containerValues(taskDefinition(doc), "restartPolicy")) {
      const { label } = container;
      const found = outOfRange(policy, "restartAttemptPeriod", RESTART_ATTEMPT_PERIOD);
      if (found === undefined) continue;
      report(found.node, "range", { label, value: found.value, min, max }, { fixes: [found.fix] });
    }
  },
});
