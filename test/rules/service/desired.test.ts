import { rule } from "../../../server/src/core/rules/service/desired.js";
import { asUpdate, service, update } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "0": service('"desiredCount": 0'),
    "a placeholder": service('"desiredCount": "${COUNT}"'),
    DAEMON: `{ "serviceName": "web", "taskDefinition": "web", "schedulingStrategy": "DAEMON" }`,
    "kept by the deploy tool with the name": `{ "taskDefinition": "web", "launchType": "EC2", "loadBalancers": [] }`,
    EXTERNAL: `{ "serviceName": "web", "taskDefinition": "web", "deploymentController": { "type": "EXTERNAL" } }`,
    "an update, which keeps the count": update('"taskDefinition": "web:2", "forceNewDeployment": true'),
  },
  invalid: {
    negative: { code: service('"desiredCount": «-1»'), messages: ["negative"] },
    none: {
      code: `«{ "serviceName": "web", "taskDefinition": "web", "launchType": "EC2" }»`,
      messages: ["missing"],
      fixed: `{ "serviceName": "web", "taskDefinition": "web", "desiredCount": 1, "launchType": "EC2" }`,
    },
    "in an update": { code: asUpdate(service('"desiredCount": «-1»')), messages: ["negative"] },
  },
});
