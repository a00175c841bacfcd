import { rule } from "../../../server/src/core/rules/service/percent-max.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "100": service('"deploymentConfiguration": { "maximumPercent": 100 }'),
    "a placeholder": service('"deploymentConfiguration": { "maximumPercent": "${MAX}" }'),
    none: service('"deploymentConfiguration": { "maximumPercent": null }'),
  },
  invalid: {
    "99": {
      code: service('"deploymentConfiguration": { "maximumPercent": «99» }'),
      messages: ["low"],
      fixed: service('"deploymentConfiguration": { "maximumPercent": 200 }'),
    },
    DAEMON: {
      code: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentConfiguration": { "maximumPercent": «50» } }`,
      messages: ["low"],
      fixed: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "deploymentConfiguration": { "maximumPercent": 100 } }`,
    },
    "in an update": {
      code: asUpdate(service('"deploymentConfiguration": { "maximumPercent": «99» }')),
      messages: ["low"],
      fixed: asUpdate(service('"deploymentConfiguration": { "maximumPercent": 200 }')),
    },
  },
});
