import { rule } from "../../../server/src/core/rules/task/ephemeral-managed-instances.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const STORAGE = '"ephemeralStorage": { "sizeInGiB": 30 }';

ruleTest(rule, {
  valid: {
    EC2: task(`"requiresCompatibilities": ["EC2"], ${STORAGE}`),
    Fargate: fargate(STORAGE),
    null: task('"requiresCompatibilities": ["MANAGED_INSTANCES"], "ephemeralStorage": null'),
    "a placeholder": task('"requiresCompatibilities": ["MANAGED_INSTANCES"], "ephemeralStorage": "${STORAGE}"'),
  },
  invalid: {
    "with Fargate": {
      code: task(
        '"requiresCompatibilities": ["FARGATE", "MANAGED_INSTANCES"], "ephemeralStorage": «{ "sizeInGiB": 30 }»',
      ),
      messages: ["set"],
      fixed: task('"requiresCompatibilities": ["FARGATE", "MANAGED_INSTANCES"]'),
      alternatives: {
        "Remove MANAGED_INSTANCES from requiresCompatibilities": task(
          `"requiresCompatibilities": ["FARGATE"], ${STORAGE}`,
        ),
      },
    },
    alone: {
      code: task('"requiresCompatibilities": ["MANAGED_INSTANCES"], "ephemeralStorage": «{ "sizeInGiB": 30 }»'),
      messages: ["set"],
      fixed: task('"requiresCompatibilities": ["MANAGED_INSTANCES"]'),
    },
  },
});
