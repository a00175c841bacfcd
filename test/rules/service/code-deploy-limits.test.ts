import { rule } from "../../../server/src/core/rules/service/code-deploy-limits.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    one: service('"deploymentController": { "type": "CODE_DEPLOY" }, "loadBalancers": [{ "targetGroupArn": "a" }]'),
    "Service Connect off": service(
      '"deploymentController": { "type": "CODE_DEPLOY" }, "serviceConnectConfiguration": { "enabled": false }',
    ),
    ECS: service(
      '"serviceConnectConfiguration": { "enabled": true }, "loadBalancers": [{ "targetGroupArn": "a" }, { "targetGroupArn": "b" }]',
    ),
  },
  invalid: {
    "Service Connect": {
      code: service(
        '"deploymentController": { "type": "CODE_DEPLOY" }, "serviceConnectConfiguration": «{ "enabled": true }»',
      ),
      messages: ["connect"],
    },
    two: {
      code: service(
        '"deploymentController": { "type": "CODE_DEPLOY" }, "loadBalancers": «[{ "targetGroupArn": "a" }, { "targetGroupArn": "b" }]»',
      ),
      messages: ["groups"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"deploymentController": { "type": "CODE_DEPLOY" }, "serviceConnectConfiguration": «{ "enabled": true }»',
        ),
      ),
      messages: ["connect"],
    },
  },
});
