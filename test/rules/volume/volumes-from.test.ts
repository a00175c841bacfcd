import { rule } from "../../../server/src/core/rules/volume/volumes-from.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const from = (...sources: string[]): string =>
  container(`"volumesFrom": [${sources.map((source) => `{ "sourceContainer": ${source} }`).join(", ")}]`);
const data = container("", "data");

ruleTest(rule, {
  valid: {
    another: task("", `${from('"data"')}, ${data}`),
    "null and empty": task("", from("null", '""')),
    "a placeholder": task("", `${from('"${DATA}"')}, ${data}`),
    "any name, while a container's is unknown": task("", `${from('"data"')}, ${container("", "${NAME}")}`),
    "any name, while containers come from a template": `{ "family": "web", "containerDefinitions": [${from('"data"')}, {{ more }}] }`,
    "two others": `[${from('"data"', '"b"')}, ${data}, ${container("", "b")}]`,
  },
  invalid: {
    "a slip": {
      code: task("", `${from('«"date"»')}, ${data}`),
      messages: ["unknown"],
      fixed: task("", `${from('"data"')}, ${data}`),
    },
    "nothing near, in a bare list": { code: `[${from('«"elsewhere"»')}, ${data}]`, messages: ["unknown"] },
    "itself, wrapped": { code: `{ "taskDefinition": ${task("", from('«"app"»'))} }`, messages: ["self"] },
    twice: {
      code: task("", `${from('"data"', '«"data"»')}, ${data}`),
      messages: ["twice"],
      fixed: task("", `${from('"data"')}, ${data}`),
    },
    "two equal placeholders": {
      code: task("", from('"${DATA}"', '«"${DATA}"»')),
      messages: ["twice"],
      fixed: task("", from('"${DATA}"')),
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    volumesFrom:
      # ours
      - sourceContainer: «Data» # the other
  - name: data
`,
      messages: ["unknown"],
      fixed: `family: web
containerDefinitions:
  - name: app
    volumesFrom:
      # ours
      - sourceContainer: data # the other
  - name: data
`,
    },
  },
});
