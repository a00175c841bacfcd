// A rolling deployment moves no traffic, so it passes none of the stages of doing so.
import { DEPLOYMENTS_SOURCE, SHIFT_STAGES } from "../../data/deployments.js";
import { deployment } from "../../model/ecs/deploymentStrategy.js";
import { service } from "../../model/ecs/service.js";
import { filled } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";

export const rule = defineRule({
  id: "service/hook-rolling",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "warning",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "docs",
  checked: "2026-11-21",
  summary: "Lifecycle hooks of a rolling deployment do not stand at stages of traffic shifting.",
  why: "Stages such as POST_TEST_TRAFFIC_SHIFT belong to deployments that move traffic between two versions. In a rolling deployment the hook would never be called, and what it checks would not be checked.",
  sources: [DEPLOYMENTS_SOURCE.hooks],
  messages: {
    stage:
      "A rolling deployment never comes to {stage}: it moves no traffic. Choose PRE_SCALE_UP or POST_SCALE_UP, or another strategy.",
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "ROLLING", "lifecycleHooks": [{ "hookTargetArn": "arn:aws:lambda:eu-central-1:123456789012:function:check", "roleArn": "arn:aws:iam::123456789012:role/hooks", "lifecycleStages": ["POST_TEST_TRAFFIC_SHIFT"] }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5, "lifecycleHooks": [{ "hookTargetArn": "arn:aws:lambda:eu-central-1:123456789012:function:check", "roleArn": "arn:aws:iam::123456789012:role/hooks", "lifecycleStages": ["POST_TEST_TRAFFIC_SHIFT"] }] }
}`,
  },
  check(doc, report) {
    const { node: parent, strategy } = deployment(service(doc));
    if (strategy !== "ROLLING") return;
    for (const hook of itemsOf(filled(parent, "lifecycleHooks"))) {
      for (const node of itemsOf(filled(hook, "lifecycleStages"))) {
        const stage = knownText(node);
        if (stage !== undefined && SHIFT_STAGES.has(stage)) report(node, "stage", { stage });
      }
    }
  },
});
