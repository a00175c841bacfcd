import { rule } from "../../../server/src/core/rules/service/read-only-field.js";
import { service, update } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const plain = service('"desiredCount": 1');

ruleTest(rule, {
  valid: { plain, "an update": update('"desiredCount": 1') },
  invalid: {
    one: { code: service('"desiredCount": 1, «"platformFamily"»: "Linux"'), messages: ["output"], fixed: plain },
    "several, one finding": {
      code: service('«"serviceArn"»: "arn", "desiredCount": 1, "events": [], "status": "ACTIVE"'),
      messages: ["output"],
      fixed: plain,
    },
    wrapped: {
      code: `{ "service": ${service('«"status"»: "ACTIVE", "desiredCount": 1')} }`,
      messages: ["output"],
      fixed: `{ "service": ${plain} }`,
    },
    "of several services the first speaks": {
      code: `{ "services": [${service('«"status"»: "ACTIVE", "desiredCount": 1')}, ${service('"status": "ACTIVE", "desiredCount": 1')}] }`,
      messages: ["output"],
      fixed: `{ "services": [${plain}, ${plain}] }`,
    },
  },
});
