import { rule } from "../../../server/src/core/rules/cluster-file/name.js";
import { ruleTest } from "../../support/ruleTest.js";

const instances = (...ids: readonly string[]) =>
  `{ "instances": [${ids.map((id) => `{ "id": ${id}, "type": "m5.large" }`).join(", ")}] }`;
const groups = (...names: readonly string[]) =>
  `{ "groups": [${names.map((name) => `{ "name": ${name}, "type": "m5.large" }`).join(", ")}] }`;

ruleTest(rule, {
  valid: {
    different: instances('"i-1"', '"i-2"'),
    "no names": '{ "groups": [{ "type": "m5.large" }, { "type": "m5.large" }], "instances": [{ "type": "m5.large" }] }',
    placeholders: instances('"${ID}"', '"${ID}"'),
    "a group like an instance":
      '{ "groups": [{ "name": "a", "type": "m5.large" }], "instances": [{ "id": "a", "type": "m5.large" }] }',
  },
  invalid: {
    "the same id": {
      code: instances('"i-1"', '«"i-1"»', '"i-1-2"', '«"i-1"»'),
      messages: ["id", "id"],
      related: ['"i-1" stands here first.', '"i-1" stands here first.'],
      fixed: instances('"i-1"', '"i-1-3"', '"i-1-2"', '"i-1-4"'),
    },
    "the same name": {
      code: groups('"web"', '«"web"»'),
      messages: ["group"],
      fixed: groups('"web"', '"web-2"'),
    },
  },
});
