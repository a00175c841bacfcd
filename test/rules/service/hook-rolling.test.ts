import { rule } from "../../../server/src/core/rules/service/hook-rolling.js";
import { service, update } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "blue/green": service(
      '"deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5, "lifecycleHooks": [{ "hookTargetArn": "arn:aws:lambda:eu-central-1:123456789012:function:check", "roleArn": "arn:aws:iam::123456789012:role/hooks", "lifecycleStages": ["TEST_TRAFFIC_SHIFT"] }] }',
    ),
    scaling: service(
      '"deploymentConfiguration": { "lifecycleHooks": [{ "hookTargetArn": "arn:aws:lambda:eu-central-1:123456789012:function:check", "roleArn": "arn:aws:iam::123456789012:role/hooks", "lifecycleStages": ["POST_SCALE_UP"] }] }',
    ),
    unknown: service(
      '"deploymentConfiguration": { "strategy": "${S}", "lifecycleHooks": [{ "lifecycleStages": ["TEST_TRAFFIC_SHIFT"] }] }',
    ),
    "an update, which keeps the strategy": update(
      '"deploymentConfiguration": { "lifecycleHooks": [{ "lifecycleStages": ["TEST_TRAFFIC_SHIFT"] }] }',
    ),
  },
  invalid: {
    "a test": {
      code: service(
        '"deploymentConfiguration": { "lifecycleHooks": [{ "lifecycleStages": ["PRE_SCALE_UP", «"TEST_TRAFFIC_SHIFT"»] }] }',
      ),
      messages: ["stage"],
    },
    "in an update": {
      code: update(
        '"deploymentConfiguration": { "strategy": "ROLLING", "lifecycleHooks": [{ "lifecycleStages": [«"TEST_TRAFFIC_SHIFT"»] }] }',
      ),
      messages: ["stage"],
    },
  },
});
