import { rule } from "../../../server/src/core/rules/service/blue-green-advanced-unused.js";
import { asUpdate, service, update } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    used: service(
      '"deploymentConfiguration": { "strategy": "BLUE_GREEN" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": {} }]',
    ),
    unknown: service(
      '"deploymentConfiguration": { "strategy": "${S}" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": {} }]',
    ),
    none: service(
      '"deploymentConfiguration": { "strategy": "ROLLING" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80 }]',
    ),
    "an update, which keeps the strategy": update('"loadBalancers": [{ "advancedConfiguration": {} }]'),
  },
  invalid: {
    rolling: {
      code: service(
        '"deploymentConfiguration": { "strategy": "ROLLING" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": «{ "roleArn": "a" }» }]',
      ),
      messages: ["unused"],
    },
    "no strategy": {
      code: service('"loadBalancers": [{ "advancedConfiguration": «{ "roleArn": "a" }» }]'),
      messages: ["unused"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"deploymentConfiguration": { "strategy": "ROLLING" }, "loadBalancers": [{ "targetGroupArn": "a", "containerName": "app", "containerPort": 80, "advancedConfiguration": «{ "roleArn": "a" }» }]',
        ),
      ),
      messages: ["unused"],
    },
  },
});
