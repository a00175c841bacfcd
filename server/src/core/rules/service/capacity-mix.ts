// Fargate and groups of instances do not go into one strategy.
import { isFargate, type Service, service } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { defineRule, type RuleFix } from "../rule.js";
import { ecsApi, ecsGuide } from "../shared/sources.js";

export const rule = defineRule({
  id: "service/capacity-mix",
  kinds: ["ecs.service", "ecs.updateService", "ecs.runTask"],
  severity: "error",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A capacity provider strategy names Fargate providers or other ones, not both.",
  why: "ECS places the tasks of a strategy on Fargate or on instances. It refuses a strategy that names FARGATE or FARGATE_SPOT beside other capacity providers.",
  sources: [ecsApi("API_CapacityProviderStrategyItem.html"), ecsGuide("cluster-capacity-providers.html")],
  awsError: [
    "A capacity provider strategy cannot contain a mix of capacity providers using Auto Scaling groups and Fargate providers",
  ],
  messages: {
    mixed:
      "Capacity provider {other} cannot stand in one strategy with {fargate}: a strategy is for Fargate or for instances. Remove one of them.",
    case: "There is no capacity provider {other}: the one of Fargate is written {fargate}. Write it so.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "FARGATE_SPOT", "weight": 1 },
    { "capacityProvider": "instances", "weight": 1 }
  ],
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:3",
  "desiredCount": 2,
  "capacityProviderStrategy": [
    { "capacityProvider": "FARGATE_SPOT", "weight": 1 },
    { "capacityProvider": "FARGATE", "weight": 1 }
  ],
  "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }
}`,
  },
  check(doc, report) {
    const { strategy } = service(doc);
    const slips = miswritten(strategy);
    for (const { name, other, fargate } of slips) {
      const fix: RuleFix = { title: `Change to "${fargate}"`, edit: (editor) => editor.set(name, fargate) };
      report(name, "case", { other, fargate }, { fixes: [fix] });
    }
    if (slips.length > 0) return;
    const first = strategy.find(({ provider }) => isFargate(provider));
    const other = strategy.find(({ provider }) => provider !== undefined && !isFargate(provider));
    const node = filled(other?.node, "capacityProvider");
    if (first?.provider === undefined || other?.provider === undefined || node === undefined) return;
    const related = [{ node: filled(first.node, "capacityProvider") ?? first.node, message: "Here is Fargate." }];
    report(node, "mixed", { other: other.provider, fargate: first.provider }, { related });
  },
});

/** Names of one's own cannot begin with `fargate`, however it is written. */
function miswritten(strategy: Service["strategy"]): { name: Node; other: string; fargate: string }[] {
  return strategy.flatMap(({ provider: other = "", node }) => {
    const name = filled(node, "capacityProvider");
    const fargate = other.toUpperCase();
    return name !== undefined && !isFargate(other) && isFargate(fargate) ? [{ name, other, fargate }] : [];
  });
}
