import { rule } from "../../../server/src/core/rules/service/platform-version-value.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    LATEST: service('"platformVersion": "LATEST"'),
    "1.3.0": service('"platformVersion": "1.3.0"'),
    "1.0.0": service('"platformVersion": "1.0.0"'),
    "a placeholder": service('"platformVersion": "${VERSION}"'),
    "EC2, of which another rule speaks": service('"launchType": "EC2", "platformVersion": "2"'),
  },
  invalid: {
    "lower case": {
      code: service('"platformVersion": «"latest"»'),
      messages: ["unknown"],
      fixed: service('"platformVersion": "LATEST"'),
    },
    another: {
      code: service('"launchType": "FARGATE", "platformVersion": «"1.5.0"»'),
      messages: ["unknown"],
      fixed: service('"launchType": "FARGATE", "platformVersion": "LATEST"'),
    },
    "in an update": {
      code: asUpdate(service('"platformVersion": «"latest"»')),
      messages: ["unknown"],
      fixed: asUpdate(service('"platformVersion": "LATEST"')),
    },
    "in the input of RunTask": {
      code: asRunTask(service('"platformVersion": «"latest"»')),
      messages: ["unknown"],
      fixed: asRunTask(service('"platformVersion": "LATEST"')),
    },
  },
});
