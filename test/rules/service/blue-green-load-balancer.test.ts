import { rule } from "../../../server/src/core/rules/service/blue-green-load-balancer.js";
import { service, update } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    complete: service(
      '"deploymentConfiguration": { "strategy": "BLUE_GREEN" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": { "alternateTargetGroupArn": "b", "productionListenerRule": "c", "roleArn": "d" } }]',
    ),
    rolling: service(
      '"deploymentConfiguration": { "strategy": "ROLLING" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80 }]',
    ),
    unknown: service(
      '"deploymentConfiguration": { "strategy": "${S}" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80 }]',
    ),
    "another controller": service(
      '"deploymentConfiguration": { "strategy": "CANARY" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80 }], "deploymentController": { "type": "CODE_DEPLOY" }',
    ),
    "a classic one": service(
      '"deploymentConfiguration": { "strategy": "LINEAR" }, "loadBalancers": [{ "loadBalancerName": "a" }]',
    ),
    "an update of a service whose controller is not known": update(
      '"deploymentConfiguration": { "strategy": "LINEAR" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80 }]',
    ),
  },
  invalid: {
    none: {
      code: service(
        '"deploymentConfiguration": { "strategy": "LINEAR" }, "loadBalancers": [«{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80 }»]',
      ),
      messages: ["none"],
      fixed: service(
        '"deploymentConfiguration": { "strategy": "LINEAR" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": { "alternateTargetGroupArn": "<alternateTargetGroupArn>", "productionListenerRule": "<productionListenerRule>", "roleArn": "<roleArn>" } }]',
      ),
    },
    "no role": {
      code: service(
        '"deploymentConfiguration": { "strategy": "BLUE_GREEN" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": «{ "alternateTargetGroupArn": "b", "productionListenerRule": "c" }» }]',
      ),
      messages: ["incomplete"],
      fixed: service(
        '"deploymentConfiguration": { "strategy": "BLUE_GREEN" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": { "alternateTargetGroupArn": "b", "productionListenerRule": "c", "roleArn": "<roleArn>" } }]',
      ),
    },
    "in an update": {
      code: update(
        '"deploymentController": { "type": "ECS" }, "deploymentConfiguration": { "strategy": "LINEAR" }, "loadBalancers": [«{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80 }»]',
      ),
      messages: ["none"],
      fixed: update(
        '"deploymentController": { "type": "ECS" }, "deploymentConfiguration": { "strategy": "LINEAR" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": { "alternateTargetGroupArn": "<alternateTargetGroupArn>", "productionListenerRule": "<productionListenerRule>", "roleArn": "<roleArn>" } }]',
      ),
    },
  },
});
