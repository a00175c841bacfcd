// A container asks for a number of GPUs, for all of them, or for a share of one.
import { resourceRequirements } from "../../model/ecs/resourceRequirements.js";
import { taskDefinition } from "../../model/ecs/taskDefinition.js";
import { lacks } from "../../model/values.js";
import { isKnown } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "linux/gpu-value",
  kinds: ["ecs.taskDefinition"],
  needs: ["resourceRequirements"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A GPU requirement has either a `value`, a number from 1 on or `ALL`, or a `sharingStrategy`.",
  why: "`value` says how many GPUs the container gets for itself, `sharingStrategy` how it shares one. The API asks for one of them and not for both.",
  sources: [ecsApi("API_ResourceRequirement.html")],
  messages: {
    count: '"{value}" is no number of GPUs. Use a whole number from 1 on, or "ALL".',
    both: "This GPU requirement has both value and sharingStrategy. Keep value for GPUs of its own, or sharingStrategy for a share of one.",
    neither: 'This GPU requirement does not say how many. Add a value, such as "1" or "ALL".',
  },
  examples: {
    bad: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "resourceRequirements": [{ "type": "GPU", "value": "0" }]
    }
  ]
}`,
    good: `{
  "family": "web",
  "requiresCompatibilities": ["EC2"],
  "containerDefinitions": [
    {
      "name": "app",
      "image": "nginx:1.27",
      "memory": 128,
      "resourceRequirements": [{ "type": "GPU", "value": "1" }]
    }
  ]
}`,
  },
  check(doc, report) {
    const task = taskDefinition(doc);
    // On Fargate there are none: another rule says so.
    if (task.fargate) return;
    for (const { node, type, value, sharing } of resourceRequirements(task)) {
      if (type !== "GPU") continue;
      if (value !== undefined && sharing !== undefined) report(sharing, "both", {});
      else if (value !== undefined) {
        if (isKnown(value) && value.value !== undefined && !/^(?:[1-9]\d*|ALL)$/.test(String(value.value)))
          report(value, "count", { value: String(value.value) });
      } else if (lacks(node, "value") && lacks(node, "sharingStrategy")) report(node, "neither", {});
    }
  },
});
