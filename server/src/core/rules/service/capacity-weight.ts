// Without any weight a strategy of several providers places nothing.
import { service, serviceValue } from "../../model/ecs/service.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/capacity-weight",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "Of several capacity providers at least one has a `weight` above 0.",
  why: "The weights share out the tasks beyond the base, and an absent weight is 0. ECS refuses a strategy of several providers in which no weight is above 0.",
  sources: [ecsApi("API_CapacityProviderStrategyItem.html")],
  awsError: ["There are no capacity providers in the capacity provider strategy with a weight value greater than zero"],
  messages: {
    none: "None of the {count} capacity providers has a weight above 0, so no task could be placed on them. Give at least one a weight.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "group-a", "weight": 0 },
    { "capacityProvider": "group-b" }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "group-a", "weight": 1 },
    { "capacityProvider": "group-b", "weight": 1 }
  ]
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const list = serviceValue(view, "capacityProviderStrategy");
    const { strategy } = view;
    if (list === undefined || list.partial || strategy.length < 2) return;
    if (strategy.some(({ node, weight }) => node.type !== "object" || weight !== 0)) return;
    const fix: RuleFix = {
      title: "Give each capacity provider weight 1",
      edit: (editor) => {
        for (const { node } of strategy) editor.put(node, "weight", 1, "capacityProvider");
      },
    };
    report(list, "none", { count: strategy.length }, { fixes: [fix] });
  },
});
