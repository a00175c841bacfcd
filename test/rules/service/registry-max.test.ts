import { rule } from "../../../server/src/core/rules/service/registry-max.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    one: service('"serviceRegistries": [{ "registryArn": "a" }]'),
    none: service('"serviceRegistries": []'),
    "null beside one": service('"serviceRegistries": [{ "registryArn": "a" }, null]'),
  },
  invalid: {
    two: {
      code: service('"serviceRegistries": «[{ "registryArn": "a" }, { "registryArn": "b" }]»'),
      messages: ["many"],
    },
    "in an update": {
      code: asUpdate(service('"serviceRegistries": «[{ "registryArn": "a" }, { "registryArn": "b" }]»')),
      messages: ["many"],
    },
  },
});
