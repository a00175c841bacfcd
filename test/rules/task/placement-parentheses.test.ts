import { rule } from "../../../server/src/core/rules/task/placement-parentheses.js";
import { constrained } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "as they should be": constrained(
      "attribute:a == 1 or (attribute:b == 1 and attribute:c == 1)",
      "not(task:group == a)",
      "(attribute:a == 1) and (attribute:b == 1)",
    ),
    "one kind of connective": constrained("attribute:a == 1 and attribute:b == 1 and attribute:c == 1"),
    "a placeholder": constrained("(attribute:a == ${A})"),
    "one that cannot be read": constrained("(attribute:a = 1)"),
  },
  invalid: {
    "a single condition": {
      code: constrained("«(attribute:a == 1)»"),
      messages: ["parentheses-lone"],
      fixed: constrained("attribute:a == 1"),
    },
    mixed: {
      code: constrained("attribute:a == 1 or «attribute:b == 1 and attribute:c == 1»"),
      messages: ["parentheses-mixed"],
      fixed: constrained("attribute:a == 1 or (attribute:b == 1 and attribute:c == 1)"),
    },
    "mixed twice": {
      code: constrained("«attribute:a == 1 and attribute:d == 1» or attribute:b == 1 and attribute:c == 1"),
      messages: ["parentheses-mixed"],
      fixed: constrained("(attribute:a == 1 and attribute:d == 1) or (attribute:b == 1 and attribute:c == 1)"),
    },
  },
});
