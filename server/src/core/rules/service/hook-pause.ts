// A pause waits for a person: it calls nothing, and not while traffic is moving.
import { DEPLOYMENTS_SOURCE, STAGES_WITHOUT_PAUSE } from "../../data/deployments.js";
import { deployment } from "../../model/ecs/deploymentStrategy.js";
import { service } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { removal } from "../shared/fixes.js";

export const rule = defineRule({
  id: "service/hook-pause",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "unsafe",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary:
    "A lifecycle hook of the type PAUSE has no target and no details, and does not stand at TEST_TRAFFIC_SHIFT or PRODUCTION_TRAFFIC_SHIFT.",
  why: "A pause holds the deployment until somebody lets it go on, so there is no function to call or to tell anything. While the traffic is being moved a deployment cannot be held.",
  sources: [DEPLOYMENTS_SOURCE.hooks],
  messages: {
    target: "A PAUSE hook calls nothing, so {key} does not apply to it. Remove {key}, or set targetType to AWS_LAMBDA.",
    stage: "A deployment cannot pause at {stage}, while traffic is being moved. Choose a stage before or after.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5, "lifecycleHooks": [{ "targetType": "PAUSE", "lifecycleStages": ["PRODUCTION_TRAFFIC_SHIFT"] }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5, "lifecycleHooks": [{ "targetType": "PAUSE", "lifecycleStages": ["PRE_PRODUCTION_TRAFFIC_SHIFT"] }] }
}`,
  },
  check(doc, report) {
    for (const hook of itemsOf(filled(deployment(service(doc)).node, "lifecycleHooks"))) {
      if (knownText(filled(hook, "targetType")) !== "PAUSE") continue;
      for (const key of ["hookTargetArn", "hookDetails"]) {
        const node = filled(hook, key);
        if (node !== undefined) report(node, "target", { key }, { fixes: [removal(node, key)] });
      }
      for (const node of itemsOf(filled(hook, "lifecycleStages"))) {
        const stage = knownText(node);
        if (stage !== undefined && STAGES_WITHOUT_PAUSE.has(stage)) report(node, "stage", { stage });
      }
    }
  },
});
