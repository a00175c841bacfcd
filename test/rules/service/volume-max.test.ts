import { rule } from "../../../server/src/core/rules/service/volume-max.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    one: service('"volumeConfigurations": [{ "name": "data", "managedEBSVolume": { "roleArn": "r" } }]'),
    none: service('"volumeConfigurations": []'),
  },
  invalid: {
    two: { code: service('"volumeConfigurations": «[{ "name": "a" }, { "name": "b" }]»'), messages: ["many"] },
    "in an update": {
      code: asUpdate(service('"volumeConfigurations": «[{ "name": "a" }, { "name": "b" }]»')),
      messages: ["many"],
    },
    "in the input of RunTask": {
      code: asRunTask(service('"volumeConfigurations": «[{ "name": "a" }, { "name": "b" }]»')),
      messages: ["many"],
    },
  },
});
