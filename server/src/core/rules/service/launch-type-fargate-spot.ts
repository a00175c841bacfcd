// Fargate Spot is a capacity provider and no launch type.
import { service, serviceValue } from "../../model/ecs/service.js";
import { hasEntry } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { removal } from "../shared/fixes.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/launch-type-fargate-spot",
  kinds: ["ecs.service", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "`launchType` is not `FARGATE_SPOT`; a capacity provider strategy names it.",
  why: "The launch types of the API do not hold FARGATE_SPOT. It is reached through `capacityProviderStrategy` alone.",
  sources: [ecsApi("API_CreateService.html"), ecsGuide("fargate-capacity-providers.html")],
  replaces: ["enum"],
  messages: {
    strategy:
      "FARGATE_SPOT is a capacity provider and no launch type. Name it in capacityProviderStrategy, and leave launchType out.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "launchType": "FARGATE_SPOT",
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT", "weight": 1 }],
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
  },
  check(doc, report) {
    const view = service(doc);
    const node = serviceValue(view, "launchType");
    if (node === undefined || view.launchType !== "FARGATE_SPOT") return;
    const given = hasEntry(serviceValue(view, "capacityProviderStrategy"));
    report(node, "strategy", {}, { fixes: [given ? removal(node, "launchType") : toStrategy(view.root, node)] });
  },
});

function toStrategy(root: Node, launchType: Node): RuleFix {
  return {
    title: "Use a capacity provider strategy with FARGATE_SPOT",
    edit: (editor) => {
      editor.remove(launchType);
      editor.put(root, "capacityProviderStrategy", [{ capacityProvider: "FARGATE_SPOT", weight: 1 }]);
    },
  };
}
