// A restart policy that is off has nothing to say.
import { containerValues } from "../../model/ecs/containerValues.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { booleanOf, filled } from "../../model/values.js";
import { defineRule } from "../rule.js";
import { cdkSource } from "../shared/sources.js";

export const rule = defineRule({
  id: "container/restart-off",
  kinds: ["ecs.taskDefinition"],
  needs: ["restartPolicy"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A restart policy with `enabled` false says nothing else.",
  why: "While the policy is off, its other keys have no effect. That looks like a policy that somebody believes to be on.",
  sources: [cdkSource("container-definition.ts")],
  messages: {
    off: "The restart policy of container {label} is off, so {keys} in it has no effect. Set enabled to true, or remove what does not count.",
  },
  examples: {
    bad: `{
  "family": "web",
  "containerDefinitions": [
    {
      "name": "app", "image": "nginx:1.27", "memory": 128,
      "restartPolicy": { "enabled": false, "restartAttemptPeriod": 60 }
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
    for (const {
      container: { label },
      value: policy,
    } of containerValues(taskDefinition(doc), "restartPolicy")) {
      const enabled = filled(policy, "enabled");
      const keys = ["ignoredExitCodes", "restartAttemptPeriod"].filter((key) => filled(policy, key) !== undefined);
      if (enabled === undefined || booleanOf(enabled) !== false || keys.length === 0) continue;
      report(enabled, "off", { label, keys: keys.join(" and ") });
    }
  },
});
