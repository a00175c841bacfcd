import { rule } from "../../../server/src/core/rules/service/percent-min.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "0": service('"deploymentConfiguration": { "minimumHealthyPercent": 0 }'),
    "100": service('"deploymentConfiguration": { "minimumHealthyPercent": 100 }'),
    "a placeholder": service('"deploymentConfiguration": { "minimumHealthyPercent": "${MIN}" }'),
    none: service(""),
  },
  invalid: {
    "101": {
      code: service('"deploymentConfiguration": { "minimumHealthyPercent": «101» }'),
      messages: ["range"],
      fixed: service('"deploymentConfiguration": { "minimumHealthyPercent": 100 }'),
    },
    negative: {
      code: service('"deploymentConfiguration": { "minimumHealthyPercent": «-1» }'),
      messages: ["range"],
      fixed: service('"deploymentConfiguration": { "minimumHealthyPercent": 0 }'),
    },
    "in an update": {
      code: asUpdate(service('"deploymentConfiguration": { "minimumHealthyPercent": «101» }')),
      messages: ["range"],
      fixed: asUpdate(service('"deploymentConfiguration": { "minimumHealthyPercent": 100 }')),
    },
  },
});
