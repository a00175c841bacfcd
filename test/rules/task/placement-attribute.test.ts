import { rule } from "../../../server/src/core/rules/task/placement-attribute.js";
import { constrained } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "built-in, capabilities, own": constrained(
      "attribute:ecs.os-type == linux",
      "attribute:ecs.capability.task-eni exists",
      "attribute:com.amazonaws.ecs.capability.logging-driver.awslogs exists",
      "attribute:stack exists",
    ),
    "a placeholder": constrained("attribute:ecs.${NAME} exists"),
  },
  invalid: {
    "a slip": {
      code: constrained("attribute:a exists and «attribute:ecs.availabilty-zone» == a"),
      messages: ["attribute-near"],
      fixed: constrained("attribute:a exists and attribute:ecs.availability-zone == a"),
    },
    "nothing near": {
      code: constrained("«attribute:ecs.colour» == red"),
      messages: ["attribute-unknown"],
    },
    "no name": {
      code: constrained("«attribute:a#b» == 1"),
      messages: ["attribute-form"],
    },
  },
});
