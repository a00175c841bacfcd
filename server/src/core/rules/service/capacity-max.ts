// How many capacity providers a strategy takes.
import { STRATEGY_PROVIDERS } from "../../data/serviceLimits.js";
import { service, serviceValue } from "../../model/ecs/service.js";
import { itemsOf } from "../../parse/doc.js";
import { defineRule } from "../rule.js";
import { ecsApi } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/capacity-max",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A capacity provider strategy names at most 20 capacity providers.",
  why: "ECS refuses longer strategies.",
  sources: [ecsApi("API_CreateService.html")],
  messages: {
    many: "The strategy names {count} capacity providers; ECS allows {most}. Remove some.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "group-1", "weight": 1 },
    { "capacityProvider": "group-2", "weight": 1 },
    { "capacityProvider": "group-3", "weight": 1 },
    { "capacityProvider": "group-4", "weight": 1 },
    { "capacityProvider": "group-5", "weight": 1 },
    { "capacityProvider": "group-6", "weight": 1 },
    { "capacityProvider": "group-7", "weight": 1 },
    { "capacityProvider": "group-8", "weight": 1 },
    { "capacityProvider": "group-9", "weight": 1 },
    { "capacityProvider": "group-10", "weight": 1 },
    { "capacityProvider": "group-11", "weight": 1 },
    { "capacityProvider": "group-12", "weight": 1 },
    { "capacityProvider": "group-13", "weight": 1 },
    { "capacityProvider": "group-14", "weight": 1 },
    { "capacityProvider": "group-15", "weight": 1 },
    { "capacityProvider": "group-16", "weight": 1 },
    { "capacityProvider": "group-17", "weight": 1 },
    { "capacityProvider": "group-18", "weight": 1 },
    { "capacityProvider": "group-19", "weight": 1 },
    { "capacityProvider": "group-20", "weight": 1 },
    { "capacityProvider": "group-21", "weight": 1 }
  ]
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "group-1", "weight": 1 },
    { "capacityProvider": "group-2", "weight": 1 }
  ]
}`,
  },
  check(doc, report) {
    const list = serviceValue(service(doc), "capacityProviderStrategy");
    const count = itemsOf(list).filter(({ type }) => type === "object").length;
    if (list !== undefined && count > STRATEGY_PROVIDERS) report(list, "many", { count, most: STRATEGY_PROVIDERS });
  },
});
