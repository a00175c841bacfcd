import { rule } from "../../../server/src/core/rules/container/ulimit-duplicate.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const limit = (name: string): string => `{ "name": ${name}, "softLimit": 1, "hardLimit": 2 }`;
const app = (list: string): string => container(`"ulimits": [${list}]`);

ruleTest(rule, {
  valid: {
    "two limits": task("", app(`${limit('"nofile"')}, ${limit('"nproc"')}`)),
    "the same in two containers": task("", `${app(limit('"nofile"'))}, ${app(limit('"nofile"'))}`),
    "null, empty, none": task("", `${app(`${limit("null")}, ${limit("null")}, ${limit('""')}, null`)}, ${app("")}`),
    "different placeholders": task("", app(`${limit('"${A}"')}, ${limit('"${B}"')}`)),
  },
  invalid: {
    twice: {
      code: task("", app(`${limit('"nofile"')}, ${limit('"core"')}, ${limit('«"nofile"»')}`)),
      messages: ["repeated"],
      related: ["The first entry."],
    },
    "the same placeholder, in a bare list": {
      code: `[${app(`${limit('"${A}"')}, ${limit('«"${A}"»')}`)}]`,
      messages: ["repeated"],
    },
    YAML: {
      code: "containerDefinitions:\n  - name: app\n    ulimits:\n      - name: core\n      - name: «core»\n",
      messages: ["repeated"],
    },
  },
});
