import { rule } from "../../../server/src/core/rules/service/hook.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    complete: service(
      '"deploymentConfiguration": { "lifecycleHooks": [{ "hookTargetArn": "arn:aws:lambda:eu-central-1:123456789012:function:check", "roleArn": "arn:aws:iam::123456789012:role/hooks", "lifecycleStages": ["POST_SCALE_UP"] }] }',
    ),
    "a pause": service(
      '"deploymentConfiguration": { "lifecycleHooks": [{ "targetType": "PAUSE", "lifecycleStages": ["POST_SCALE_UP"] }] }',
    ),
    unknown: service('"deploymentConfiguration": { "lifecycleHooks": [{ "targetType": "${T}" }] }'),
    placeholders: service(
      '"deploymentConfiguration": { "lifecycleHooks": [{ "hookTargetArn": "${A}", "roleArn": "${R}", "lifecycleStages": "${S}" }] }',
    ),
  },
  invalid: {
    nothing: {
      code: service('"deploymentConfiguration": { "lifecycleHooks": [«{ "targetType": "AWS_LAMBDA" }»] }'),
      messages: ["missing"],
    },
    "empty ones": {
      code: service(
        '"deploymentConfiguration": { "lifecycleHooks": [«{ "hookTargetArn": "${A}", "roleArn": "", "lifecycleStages": [] }»] }',
      ),
      messages: ["missing"],
    },
    "another ARN": {
      code: service(
        '"deploymentConfiguration": { "lifecycleHooks": [{ "hookTargetArn": «"arn:aws:sns:eu-central-1:123456789012:topic"», "roleArn": "arn:aws:iam::123456789012:role/hooks", "lifecycleStages": ["POST_SCALE_UP"] }] }',
      ),
      messages: ["target"],
    },
    "in an update": {
      code: asUpdate(service('"deploymentConfiguration": { "lifecycleHooks": [«{ "targetType": "AWS_LAMBDA" }»] }')),
      messages: ["missing"],
    },
  },
});
