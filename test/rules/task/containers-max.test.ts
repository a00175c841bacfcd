import { rule } from "../../../server/src/core/rules/task/containers-max.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const containers = (count: number): string =>
  Array.from({ length: count }, (_, index) => container('"memory": 128', `app-${index}`)).join(", ");

ruleTest(rule, {
  valid: {
    one: task(""),
    ten: task("", containers(10)),
    "a bare list of ten": `[${containers(10)}]`,
    "an empty list": '{ "family": "web", "containerDefinitions": [] }',
  },
  invalid: {
    eleven: { code: `{ "family": "web", "containerDefinitions": «[${containers(11)}]» }`, messages: ["many"] },
    "a bare list of twelve": { code: `«[${containers(12)}]»`, messages: ["many"] },
  },
});
