import { rule } from "../../../server/src/core/rules/service/daemon-max.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "100": `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentConfiguration": { "maximumPercent": 100 } }`,
    absent: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentConfiguration": {} }`,
    REPLICA: service('"deploymentConfiguration": { "maximumPercent": 200 }'),
    "a placeholder": `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentConfiguration": { "maximumPercent": "\${MAX}" } }`,
    "Fargate, of which another rule speaks": `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentConfiguration": { "maximumPercent": 200 }, "launchType": "FARGATE" }`,
  },
  invalid: {
    "200": {
      code: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentConfiguration": { "maximumPercent": «200» } }`,
      messages: ["over"],
      fixed: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentConfiguration": { "maximumPercent": 100 } }`,
    },
  },
});
