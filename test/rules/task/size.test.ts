import { rule } from "../../../server/src/core/rules/task/size.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const variable = (value: string): string => container(`"environment": [{ "name": "A", "value": "${value}" }]`);

ruleTest(rule, {
  valid: {
    "under nine tenths": task("", variable("a".repeat(58_700))),
    "what only the service prints": task(`"status": "${"a".repeat(70_000)}"`),
    "blanks and comments": `// ${"a".repeat(70_000)}\n${task("")}${" ".repeat(70_000)}`,
    "texts that are filled in": task("", variable(`\${X}${"a".repeat(70_000)}`)),
    "no containers": `{ "family": "${"a".repeat(70_000)}", "containerDefinitions": [] }`,
  },
  invalid: {
    "over, by the bytes of letters": {
      code: `«${task("", `${container("", "proxy")}, ${variable("ä".repeat(33_000))}`)}»`,
      messages: ["over"],
      related: ["The largest container definition."],
    },
    near: { code: `«${task("", variable("a".repeat(59_000)))}»`, messages: ["near"] },
    "a bare list": { code: `«[${variable("a".repeat(66_000))}]»`, messages: ["over"] },
  },
});
