// A capacity provider stands in a strategy once.
import { service } from "../../model/ecs/service.js";
import { filled, rawText } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/capacity-duplicate",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "A capacity provider strategy names each capacity provider once.",
  why: "Two entries for one provider have two weights and two bases, of which only one can hold. The documentation describes a strategy as one entry for each provider.",
  sources: [ecsApi("API_CapacityProviderStrategyItem.html")],
  messages: {
    repeated: "Capacity provider {name} stands in the strategy already. Keep one entry for it.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "group-a", "weight": 1 },
    { "capacityProvider": "group-a", "weight": 2 }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "group-a", "weight": 1 },
    { "capacityProvider": "group-b", "weight": 2 }
  ]
}`,
  },
  check(doc, report) {
    const firsts = new Map<string, Node>();
    for (const { node } of service(doc).strategy) {
      const place = filled(node, "capacityProvider");
      const name = rawText(place);
      if (place === undefined || name === undefined) continue;
      const first = firsts.get(name);
      if (first === undefined) firsts.set(name, place);
      else report(place, "repeated", { name }, { related: [{ node: first, message: "The first entry." }] });
    }
  },
});
