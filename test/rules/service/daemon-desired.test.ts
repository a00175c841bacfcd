import { rule } from "../../../server/src/core/rules/service/daemon-desired.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    none: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "desiredCount": null }`,
    REPLICA: service('"schedulingStrategy": "REPLICA"'),
    "no strategy": service(""),
    "a placeholder": `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "desiredCount": "\${COUNT}" }`,
    "an unknown strategy": service('"schedulingStrategy": "${STRATEGY}"'),
    "Fargate, of which another rule speaks": `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "desiredCount": 1, "launchType": "FARGATE" }`,
    "as ECS prints it": service('"status": "ACTIVE", "schedulingStrategy": "DAEMON", "desiredCount": 4'),
  },
  invalid: {
    "2": {
      code: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "desiredCount": «2» }`,
      messages: ["given"],
      fixed: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON" }`,
    },
    "0": {
      code: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "desiredCount": «0» }`,
      messages: ["given"],
      fixed: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON" }`,
    },
  },
});
