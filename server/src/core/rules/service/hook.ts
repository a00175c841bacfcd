// A hook calls a Lambda function: which one, with which role, and when.
import { arnOf } from "../../base/arn.js";
import { DEPLOYMENTS_SOURCE, LAMBDA_HOOK_KEYS } from "../../data/deployments.js";
import { deployment } from "../../model/ecs/deploymentStrategy.js";
import { service } from "../../model/ecs/service.js";
import { filled, lacks } from "../../model/values.js";
import { itemsOf } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { defineRule } from "../rule.js";
import { listed } from "../shared/words.js";

export const rule = defineRule({
  id: "service/hook",
  kinds: ["ecs.service", "ecs.updateService"],
  severity: "error",
  preset: "recommended",
  fix: "none",
  since: "0.1.0",
  evidence: "api",
  checked: "2026-11-21",
  summary: "A lifecycle hook that calls a Lambda function has `hookTargetArn`, `roleArn` and `lifecycleStages`.",
  why: "At the stages of a deployment ECS calls the function with the role. Without the function, the role or a stage the hook cannot be called.",
  sources: [DEPLOYMENTS_SOURCE.hooks],
  messages: {
    missing: "This hook calls a Lambda function and lacks {keys}. Add what is missing, or set targetType to PAUSE.",
    target: {
      severity: "warning",
      text: 'hookTargetArn "{arn}" is not the ARN of a Lambda function, which ECS has to call. It looks like arn:aws:lambda:REGION:ACCOUNT:function:NAME.',
    },
  },
  examples: {
    bad: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5, "lifecycleHooks": [{ "hookTargetArn": "arn:aws:lambda:eu-central-1:123456789012:function:check", "lifecycleStages": ["POST_SCALE_UP"] }] }
}`,
    good: `{
  "serviceName": "web",
  "taskDefinition": "web:1",
  "desiredCount": 2,
  "deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5, "lifecycleHooks": [{ "hookTargetArn": "arn:aws:lambda:eu-central-1:123456789012:function:check", "roleArn": "arn:aws:iam::123456789012:role/hooks", "lifecycleStages": ["POST_SCALE_UP"] }] }
}`,
  },
  check(doc, report) {
    for (const hook of itemsOf(filled(deployment(service(doc)).node, "lifecycleHooks"))) {
      const type = filled(hook, "targetType");
      const lambda = type === undefined ? lacks(hook, "targetType") : knownText(type) === "AWS_LAMBDA";
      if (!lambda) continue;
      const missing = LAMBDA_HOOK_KEYS.filter((key) => lacks(hook, key));
      if (missing.length > 0) report(hook, "missing", { keys: listed(missing) });
      const target = filled(hook, "hookTargetArn");
      const arn = knownText(target);
      if (target === undefined || arn === undefined || arnOf(arn)?.service === "lambda") continue;
      report(target, "target", { arn });
    }
  },
});
