import { rule } from "../../../server/src/core/rules/service/grace-range.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "0": service('"healthCheckGracePeriodSeconds": 0'),
    "the most": service('"healthCheckGracePeriodSeconds": 2147483647'),
    "a placeholder": service('"healthCheckGracePeriodSeconds": "${GRACE}"'),
  },
  invalid: {
    negative: {
      code: service('"healthCheckGracePeriodSeconds": «-1»'),
      messages: ["range"],
      fixed: service('"healthCheckGracePeriodSeconds": 0'),
    },
    "too much": {
      code: service('"healthCheckGracePeriodSeconds": «2147483648»'),
      messages: ["range"],
      fixed: service('"healthCheckGracePeriodSeconds": 2147483647'),
    },
    "in an update": {
      code: asUpdate(service('"healthCheckGracePeriodSeconds": «-1»')),
      messages: ["range"],
      fixed: asUpdate(service('"healthCheckGracePeriodSeconds": 0')),
    },
  },
});
