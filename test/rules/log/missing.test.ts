import { rule } from "../../../server/src/core/rules/log/missing.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const LOGS = '"logConfiguration": { "logDriver": "json-file" }';

ruleTest(rule, {
  valid: {
    "one given": task("", container(LOGS)),
    "a log router keeps its own": task("", container('"firelensConfiguration": { "type": "fluentbit" }')),
    "a placeholder": '{ "family": "web", "containerDefinitions": [{ "name": "app", "logConfiguration": {{ logs }} }] }',
    "keys from a template": '{ "family": "web", "containerDefinitions": [{ "name": "app", ${more} }] }',
    "no containers": '{ "family": "web", "containerDefinitions": [] }',
  },
  invalid: {
    "left out": { code: task("", '{ "name": «"app"», "image": "nginx:1.27" }'), messages: ["none"] },
    "null in the second and third of three, told once": {
      code: `[${container(LOGS, "a")}, { "name": «"b"», "image": "nginx", "logConfiguration": null }, ${container("", "c")}]`,
      messages: ["none"],
    },
    "without a name": { code: task("", '«{ "image": "nginx:1.27" }»'), messages: ["none"] },
  },
});
