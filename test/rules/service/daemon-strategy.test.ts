import { rule } from "../../../server/src/core/rules/service/daemon-strategy.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    empty: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "placementStrategy": [] }`,
    REPLICA: service('"placementStrategy": [{ "type": "random" }]'),
    "Fargate, of which another rule speaks": `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "placementStrategy": [{ "type": "random" }], "launchType": "FARGATE" }`,
  },
  invalid: {
    one: {
      code: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "placementStrategy": «[{ "type": "random" }]» }`,
      messages: ["given"],
      fixed: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON" }`,
    },
  },
});
