import { rule } from "../../../server/src/core/rules/task/placement-contradiction.js";
import { constrained, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "conditions that go together": constrained("attribute:a == 1 and attribute:b == 1", "attribute:a != 2"),
    alternatives: constrained("attribute:a == 1 or attribute:a == 2"),
    "tasks of two groups": constrained("task:group == a and task:group == b"),
    "a placeholder": constrained("attribute:a == ${A} and attribute:a == 2", "attribute:a == 1"),
    "one that cannot be read": constrained("attribute:a == 1 and and attribute:a == 2", "attribute:a == 2"),
    "different ones of another type": task(
      '"placementConstraints": [{ "type": "memberOf", "expression": "attribute:a == 1" }, { "type": "distinctInstance", "expression": "attribute:a == 2" }]',
    ),
  },
  invalid: {
    "two values": {
      code: constrained("attribute:a == 1 and attribute:b == 1 and «attribute:a == 2»"),
      messages: ["never"],
    },
    "two zones": {
      code: constrained("attribute:ecs.availability-zone in [a, b] and «attribute:ecs.availability-zone == c»"),
      messages: ["never"],
    },
    "above and below": {
      code: constrained("runningTasksCount > 5 and «runningTasksCount < 6»"),
      messages: ["never"],
    },
    everything: {
      code: constrained("attribute:a != 1 or «attribute:a != 2»"),
      messages: ["always"],
    },
    "in two constraints": {
      code: constrained("attribute:b == 1 and attribute:a == 1", "attribute:b == 1", "«attribute:a !exists»"),
      messages: ["never"],
      related: ["This excludes it."],
    },
    "within one and between two": {
      code: constrained("attribute:a == 1 and «attribute:a == 2»", "«attribute:a == 3»"),
      messages: ["never", "never"],
    },
  },
});
