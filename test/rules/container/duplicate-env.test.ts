import { rule } from "../../../server/src/core/rules/container/duplicate-env.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const environment = (entries: string, name = "app"): string => container(`"environment": [${entries}]`, name);

ruleTest(rule, {
  valid: {
    "different names": task("", environment('{ "name": "A", "value": "1" }, { "name": "B", "value": "1" }')),
    "names differ in their case": task("", environment('{ "name": "a", "value": "1" }, { "name": "A", "value": "1" }')),
    "the same name in two containers": task(
      "",
      `${environment('{ "name": "A", "value": "1" }')}, ${environment('{ "name": "A", "value": "2" }', "db")}`,
    ),
    "no names": task("", environment('{ "value": "1" }, { "value": "2" }, { "name": "" }, { "name": "" }, null')),
    "different placeholders": task(
      "",
      environment('{ "name": "${A}", "value": "1" }, { "name": "${B}", "value": "1" }'),
    ),
  },
  invalid: {
    "two values": {
      code: task("", environment('{ "name": «"A"», "value": "1" }, { "name": "A", "value": "2" }')),
      messages: ["ignored"],
      related: ["This A counts."],
      fixed: task("", environment('{ "name": "A", "value": "2" }')),
    },
    "the same value": {
      code: task("", environment('{ "name": «"A"», "value": "1" }, { "name": "A", "value": "1" }')),
      messages: ["same"],
      fixed: task("", environment('{ "name": "A", "value": "1" }')),
    },
    "three, with a placeholder, in a bare list": {
      code: `[${environment('{ "name": «"${A}"», "value": "1" }, { "name": «"${A}"», "value": "2" }, { "name": "${A}", "value": "2" }')}]`,
      messages: ["ignored", "same"],
      fixed: `[${environment('{ "name": "${A}", "value": "2" }')}]`,
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    environment:
      - name: «PORT» # the old one
        value: "80"
      - name: PORT
        value: "8080"
`,
      messages: ["ignored"],
      fixed: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    environment:
      # the old one
      - name: PORT
        value: "8080"
`,
    },
  },
});
