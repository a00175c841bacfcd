import { rule } from "../../../server/src/core/rules/log/firelens-many.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const router = (name: string, value = '{ "type": "fluentbit" }'): string =>
  container(`"firelensConfiguration": ${value}`, name);

ruleTest(rule, {
  valid: {
    one: task("", `${router("a")}, ${container("", "b")}`),
    "null is absent": task("", `${router("a")}, ${router("b", "null")}`),
    "one, in a bare list": `[${router("a")}]`,
  },
  invalid: {
    two: {
      code: task("", `${router("a")}, ${router("b").replace('{ "type"', '«{ "type"').replace('" } }', '" }» }')}`),
      messages: ["second"],
      related: ["The first log router."],
    },
    "three, in a bare list": {
      code: `[${router("a")}, ${router("b", "«{}»")}, ${router("c", "«{}»")}]`,
      messages: ["second", "second"],
    },
  },
});
