import { rule } from "../../../server/src/core/rules/service/tags.js";
import { asRunTask, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    fine: service('"tags": [{ "key": "a", "value": "b" }]'),
    null: service('"tags": null'),
  },
  invalid: {
    "a character in a key": {
      code: service('"tags": [{ "key": «"a&b"» }]'),
      messages: ["characters"],
      fixed: service('"tags": [{ "key": "a-b" }]'),
    },
    reserved: {
      code: service('"tags": [{ "key": «"aws:x"», "value": «"aws:y"» }]'),
      messages: ["reserved", "reservedValue"],
      fixed: service('"tags": [{ "key": "x", "value": "y" }]'),
    },
    twice: {
      code: service('"tags": [{ "key": "a", "value": "1" }, { "key": «"a"», "value": "1" }]'),
      messages: ["repeated"],
      fixed: service('"tags": [{ "key": "a", "value": "1" }]'),
    },
    "in the input of RunTask": {
      code: asRunTask(service('"tags": [{ "key": «"a&b"» }]')),
      messages: ["characters"],
      fixed: asRunTask(service('"tags": [{ "key": "a-b" }]')),
    },
  },
});
