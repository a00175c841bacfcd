import { rule } from "../../../server/src/core/rules/service/network-security-groups.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    ids: service(
      '"networkConfiguration": { "awsvpcConfiguration": { "securityGroups": ["sg-0a1b2c3d", "sg-0123456789abcdef0"] } }',
    ),
    placeholders: service('"networkConfiguration": { "awsvpcConfiguration": { "securityGroups": ["${A}", "GROUP"] } }'),
    none: service('"networkConfiguration": { "awsvpcConfiguration": { "securityGroups": [] } }'),
  },
  invalid: {
    "6": {
      code: service(
        '"networkConfiguration": { "awsvpcConfiguration": { "securityGroups": «["sg-00000000", "sg-00000001", "sg-00000002", "sg-00000003", "sg-00000004", "sg-00000005"]» } }',
      ),
      messages: ["many"],
    },
    "a name": {
      code: service('"networkConfiguration": { "awsvpcConfiguration": { "securityGroups": [«"default"»] } }'),
      messages: ["form"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"networkConfiguration": { "awsvpcConfiguration": { "securityGroups": «["sg-00000000", "sg-00000001", "sg-00000002", "sg-00000003", "sg-00000004", "sg-00000005"]» } }',
        ),
      ),
      messages: ["many"],
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"networkConfiguration": { "awsvpcConfiguration": { "securityGroups": «["sg-00000000", "sg-00000001", "sg-00000002", "sg-00000003", "sg-00000004", "sg-00000005"]» } }',
        ),
      ),
      messages: ["many"],
    },
  },
});
