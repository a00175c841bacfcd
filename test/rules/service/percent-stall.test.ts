import { rule } from "../../../server/src/core/rules/service/percent-stall.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "one more may start": service(
      '"desiredCount": 2, "deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 150 }',
    ),
    "one may stop": service(
      '"desiredCount": 2, "deploymentConfiguration": { "minimumHealthyPercent": 50, "maximumPercent": 100 }',
    ),
    "no tasks": service('"desiredCount": 0, "deploymentConfiguration": { "maximumPercent": 100 }'),
    "an unknown count": service('"desiredCount": "${COUNT}", "deploymentConfiguration": { "maximumPercent": 100 }'),
    "both 100, of which another rule speaks": service(
      '"deploymentConfiguration": { "minimumHealthyPercent": 100, "maximumPercent": 100 }',
    ),
    "out of range, of which another rule speaks": service(
      '"deploymentConfiguration": { "minimumHealthyPercent": 200, "maximumPercent": 100 }',
    ),
    "an unknown minimum": service(
      '"deploymentConfiguration": { "minimumHealthyPercent": "${MIN}", "maximumPercent": 100 }',
    ),
    DAEMON: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "desiredCount": 1, "deploymentConfiguration": { "maximumPercent": 100, "minimumHealthyPercent": 99 } }`,
  },
  invalid: {
    "1 task at 50 to 150": {
      code: service(
        '"desiredCount": 1, "deploymentConfiguration": { "minimumHealthyPercent": 50, "maximumPercent": «150» }',
      ),
      messages: ["stall"],
      fixed: service(
        '"desiredCount": 1, "deploymentConfiguration": { "minimumHealthyPercent": 50, "maximumPercent": 200 }',
      ),
    },
    "the default minimum": {
      code: service('"desiredCount": 3, "deploymentConfiguration": { "maximumPercent": «100» }'),
      messages: ["stall"],
      fixed: service('"desiredCount": 3, "deploymentConfiguration": { "maximumPercent": 134 }'),
    },
    rounding: {
      code: service(
        '"desiredCount": 3, "deploymentConfiguration": { "minimumHealthyPercent": 90, "maximumPercent": «133» }',
      ),
      messages: ["stall"],
      fixed: service(
        '"desiredCount": 3, "deploymentConfiguration": { "minimumHealthyPercent": 90, "maximumPercent": 134 }',
      ),
    },
  },
});
