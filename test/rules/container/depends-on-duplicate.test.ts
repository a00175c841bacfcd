import { rule } from "../../../server/src/core/rules/container/depends-on-duplicate.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const wait = (name: string, condition: string): string => `{ "containerName": ${name}, "condition": "${condition}" }`;
const app = (list: string): string => container(`"dependsOn": [${list}]`);

ruleTest(rule, {
  valid: {
    "two containers": task("", app(`${wait('"a"', "START")}, ${wait('"b"', "START")}`)),
    "the same in two containers": task("", `${app(wait('"a"', "START"))}, ${app(wait('"a"', "START"))}`),
    "different placeholders": task("", app(`${wait('"${A}"', "START")}, ${wait('"${B}"', "START")}`)),
    "null, empty, none": task(
      "",
      `${app(`${wait("null", "START")}, ${wait("null", "START")}, ${wait('""', "START")}, null`)}, ${app("")}`,
    ),
  },
  invalid: {
    "the same": {
      code: task("", app(`${wait('"a"', "START")}, ${wait('«"a"»', "START")}`)),
      messages: ["same"],
      related: ["The first entry."],
      fixed: task("", app(wait('"a"', "START"))),
    },
    "another condition, in a bare list": {
      code: `[${app(`${wait('"a"', "START")}, ${wait('«"a"»', "HEALTHY")}`)}]`,
      messages: ["differs"],
    },
    "the same placeholder, in YAML": {
      code: `containerDefinitions:
  - name: app
    dependsOn:
      - containerName: \${A} # first
        condition: START
      - containerName: «\${A}»
        condition: START
    image: nginx # one
`,
      messages: ["same"],
      fixed: `containerDefinitions:
  - name: app
    dependsOn:
      - containerName: \${A} # first
        condition: START
    image: nginx # one
`,
    },
  },
});
