// Spread evens out over instances or over the values of an attribute.
import { PLACEMENT_STRATEGY_SOURCE, SPREAD_ATTRIBUTE, SPREAD_INSTANCE_FIELDS } from "../../data/placementStrategies.js";
import { service } from "../../model/ecs/service.js";
import { placementStrategies } from "../../model/ecs/servicePlacement.js";
import { placeOfMissing } from "../../model/values.js";
import { defineRule, type RuleFix } from "../rule.js";
import { change } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/placement-strategy-spread",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "The strategy `spread` has the field `instanceId`, `host` or `attribute:NAME`.",
  why: "Spread keeps the number of tasks even over the values of the field: the instances themselves or an attribute of them, such as the zone. Without one there is nothing to be even over.",
  sources: [PLACEMENT_STRATEGY_SOURCE.url],
  messages: {
    missing: "spread needs a field that says over what. Set field to instanceId or to attribute:ecs.availability-zone.",
    field: 'spread goes by instanceId, host or attribute:NAME, and not by "{field}". Set field to one of these.',
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementStrategy": [{ "type": "spread", "field": "ecs.availability-zone" }]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "placementStrategy": [{ "type": "spread", "field": "attribute:ecs.availability-zone" }]
}`,
  },
  check(doc, report) {
    for (const { node, type, fieldNode, field } of placementStrategies(service(doc))) {
      if (type !== "spread") continue;
      const missing = placeOfMissing(node, "field");
      if (missing !== undefined) {
        const edit: RuleFix["edit"] = (editor) => editor.put(node, "field", "instanceId", "type");
        report(missing, "missing", {}, { fixes: [{ title: "Set field to instanceId", safe: false, edit }] });
      } else if (fieldNode !== undefined && field !== undefined && !isSpreadField(field)) {
        const better = field.startsWith("ecs.") ? `attribute:${field}` : "instanceId";
        report(fieldNode, "field", { field }, { fixes: [change(fieldNode, "field", better)] });
      }
    }
  },
});

/** The words in any case, since ECS takes those of other strategies so. */
function isSpreadField(field: string): boolean {
  const lower = field.toLowerCase();
  return SPREAD_ATTRIBUTE.test(field) || SPREAD_INSTANCE_FIELDS.some((name) => name.toLowerCase() === lower);
}
