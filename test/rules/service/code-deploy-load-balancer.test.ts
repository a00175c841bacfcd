import { rule } from "../../../server/src/core/rules/service/code-deploy-load-balancer.js";
import { service, update } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "a target group": service(
      '"deploymentController": { "type": "CODE_DEPLOY" }, "loadBalancers": [{ "targetGroupArn": "${TG}" }]',
    ),
    ECS: service('"deploymentController": { "type": "ECS" }'),
    "neither, as another rule says": service(
      '"deploymentController": { "type": "CODE_DEPLOY" }, "loadBalancers": [{ "containerName": "a" }]',
    ),
    unknown: service('"deploymentController": { "type": "CODE_DEPLOY" }, "loadBalancers": "${LB}"'),
    "an update, which keeps the load balancers": update('"deploymentController": { "type": "CODE_DEPLOY" }'),
  },
  invalid: {
    none: {
      code: service('"deploymentController": { "type": «"CODE_DEPLOY"» }, "loadBalancers": []'),
      messages: ["none"],
    },
    "a classic one": {
      code: service(
        '"deploymentController": { "type": "CODE_DEPLOY" }, "loadBalancers": [{ "loadBalancerName": «"a"» }]',
      ),
      messages: ["classic"],
    },
    "in an update": {
      code: update(
        '"deploymentController": { "type": "CODE_DEPLOY" }, "loadBalancers": [{ "loadBalancerName": «"a"» }]',
      ),
      messages: ["classic"],
    },
  },
});
