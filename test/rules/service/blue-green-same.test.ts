import { rule } from "../../../server/src/core/rules/service/blue-green-same.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    another: service(
      '"deploymentConfiguration": { "strategy": "BLUE_GREEN" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": { "alternateTargetGroupArn": "b" } }]',
    ),
    none: service(
      '"deploymentConfiguration": { "strategy": "BLUE_GREEN" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80 }]',
    ),
  },
  invalid: {
    "the same": {
      code: service(
        '"deploymentConfiguration": { "strategy": "BLUE_GREEN" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": { "alternateTargetGroupArn": «"a"» } }]',
      ),
      messages: ["same"],
      related: ["The target group."],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"deploymentConfiguration": { "strategy": "BLUE_GREEN" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": { "alternateTargetGroupArn": «"a"» } }]',
        ),
      ),
      messages: ["same"],
    },
  },
});
