// Binpack fills instances by one of two resources.
import { BINPACK_FIELDS, PLACEMENT_STRATEGY_SOURCE } from "../../data/placementStrategies.js";
import { service } from "../../model/ecs/service.js";
import { placementStrategies } from "../../model/ecs/servicePlacement.js";
import { placeOfMissing } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/placement-strategy-binpack",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The strategy `binpack` has the field `cpu` or `memory`.",
  why: "Binpack fills the instance that has the least of a resource left. ECS knows the two resources cpu and memory here and refuses anything else.",
  sources: [PLACEMENT_STRATEGY_SOURCE.url],
  awsError: ["binpack field"],
  messages: {
    field: 'binpack goes by cpu or memory, and not by "{field}". Set field to memory, or use another strategy.',
    missing: "binpack needs a field that says by what it fills instances. Set field to memory or cpu.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementStrategy": [{ "type": "binpack", "field": "instanceId" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementStrategy": [{ "type": "binpack", "field": "memory" }]
}`,
  },
  check(doc, report) {
    for (const { node, type, fieldNode, field } of placementStrategies(service(doc))) {
      if (type !== "binpack") continue;
      const missing = placeOfMissing(node, "field");
      if (missing !== undefined) {
        const edit: RuleFix["edit"] = (editor) => editor.put(node, "field", "memory", "type");
        report(missing, "missing", {}, { fixes: [{ title: "Set field to memory", safe: false, edit }] });
      } else if (fieldNode !== undefined && field !== undefined && !isResource(field)) {
        report(fieldNode, "field", { field }, { fixes: [change(fieldNode, "field", "memory")] });
      }
    }
  },
});

/** In any case: ECS itself prints capitals. */
function isResource(field: string): boolean {
  return BINPACK_FIELDS.some((name) => name === field.toLowerCase());
}
