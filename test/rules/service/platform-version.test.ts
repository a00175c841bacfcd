import { rule } from "../../../server/src/core/rules/service/platform-version.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    Fargate: service('"launchType": "FARGATE", "platformVersion": "1.4.0"'),
    absent: service('"launchType": "EC2", "platformVersion": null'),
    empty: service('"launchType": "EC2", "platformVersion": ""'),
    "a placeholder": service('"launchType": "EC2", "platformVersion": "${VERSION}"'),
    "where it runs is not said": service('"platformVersion": "1.4.0"'),
    "an unknown launch type": service('"launchType": "${TYPE}", "platformVersion": "1.4.0"'),
    "an unknown provider": service(
      '"platformVersion": "1.4.0", "capacityProviderStrategy": [{ "capacityProvider": "${P}" }]',
    ),
  },
  invalid: {
    EC2: {
      code: service('"launchType": "EC2", "platformVersion": «"LATEST"»'),
      messages: ["given"],
      fixed: service('"launchType": "EC2"'),
    },
    EXTERNAL: {
      code: service('"launchType": "EXTERNAL", "platformVersion": «"LATEST"»'),
      messages: ["given"],
      fixed: service('"launchType": "EXTERNAL"'),
    },
    "capacity providers": {
      code: service('"platformVersion": «"1.4.0"», "capacityProviderStrategy": [{ "capacityProvider": "a" }]'),
      messages: ["given"],
      fixed: service('"capacityProviderStrategy": [{ "capacityProvider": "a" }]'),
    },
    "in an update": {
      code: asUpdate(service('"launchType": "EC2", "platformVersion": «"LATEST"»')),
      messages: ["given"],
      fixed: asUpdate(service('"launchType": "EC2"')),
    },
    "in the input of RunTask": {
      code: asRunTask(service('"launchType": "EC2", "platformVersion": «"LATEST"»')),
      messages: ["given"],
      fixed: asRunTask(service('"launchType": "EC2"')),
    },
  },
});
