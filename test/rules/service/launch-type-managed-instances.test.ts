import { rule } from "../../../server/src/core/rules/service/launch-type-managed-instances.js";
import { asRunTask, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    EC2: service('"launchType": "EC2"'),
    "beside a strategy, where another rule speaks": service(
      '"launchType": "MANAGED_INSTANCES", "capacityProviderStrategy": [{ "capacityProvider": "a" }]',
    ),
    "a placeholder": service('"launchType": "${TYPE}"'),
  },
  invalid: {
    alone: { code: service('"launchType": «"MANAGED_INSTANCES"»'), messages: ["given"] },
    "in the input of RunTask": { code: asRunTask(service('"launchType": «"MANAGED_INSTANCES"»')), messages: ["given"] },
  },
});
