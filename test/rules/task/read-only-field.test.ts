import { rule } from "../../../server/src/core/rules/task/read-only-field.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    plain: task(""),
    "a bare list": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
  },
  invalid: {
    one: { code: task('«"revision"»: 7'), messages: ["output"], fixed: task("") },
    "several, one finding": {
      code: task(
        '«"taskDefinitionArn"»: "arn", "revision": 7, "status": "ACTIVE", "requiresAttributes": [{ "name": "x" }]',
      ),
      messages: ["output"],
      fixed: task(""),
    },
    wrapped: {
      code: '{ "taskDefinition": { «"status"»: "ACTIVE", "family": "web", "containerDefinitions": [] } }',
      messages: ["output"],
      fixed: '{ "taskDefinition": { "family": "web", "containerDefinitions": [] } }',
    },
  },
});
