import { rule } from "../../../server/src/core/rules/task/placement-max.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const list = (count: number): string =>
  `[${Array.from({ length: count }, (_, index) => `{ "type": "memberOf", "expression": "attribute:a${index} exists" }`).join(", ")}]`;

ruleTest(rule, {
  valid: {
    ten: task(`"placementConstraints": ${list(10)}`),
    "Fargate, where any is too many": fargate(`"placementConstraints": ${list(11)}`),
    "ten and a placeholder": task(`"placementConstraints": ${list(10).replace("]", ", {{ more }}]")}`),
  },
  invalid: {
    eleven: { code: task(`"placementConstraints": «${list(11)}»`), messages: ["many"] },
  },
});
