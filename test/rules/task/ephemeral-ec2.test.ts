import { rule } from "../../../server/src/core/rules/task/ephemeral-ec2.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const STORAGE = '"ephemeralStorage": { "sizeInGiB": 30 }';

ruleTest(rule, {
  valid: {
    Fargate: fargate(STORAGE),
    "Fargate beside EC2": task(`"requiresCompatibilities": ["EC2", "FARGATE"], ${STORAGE}`),
    "no launch type named": task(STORAGE),
    "no launch type in the list": task(`"requiresCompatibilities": [], ${STORAGE}`),
    "an unknown launch type": task(`"requiresCompatibilities": ["EC2", "\${TYPE}"], ${STORAGE}`),
    "a misspelled launch type": task(`"requiresCompatibilities": ["fargate"], ${STORAGE}`),
    "managed instances, of which another rule speaks": task(
      `"requiresCompatibilities": ["MANAGED_INSTANCES"], ${STORAGE}`,
    ),
    null: task('"requiresCompatibilities": ["EC2"], "ephemeralStorage": null'),
  },
  invalid: {
    EC2: {
      code: task('"requiresCompatibilities": ["EC2"], "ephemeralStorage": «{ "sizeInGiB": 30 }»'),
      messages: ["set"],
      fixed: task('"requiresCompatibilities": ["EC2"]'),
    },
    "EC2 and external": {
      code: task('"requiresCompatibilities": ["EC2", "EXTERNAL"], "ephemeralStorage": «{ "sizeInGiB": 300 }»'),
      messages: ["set"],
      fixed: task('"requiresCompatibilities": ["EC2", "EXTERNAL"]'),
    },
  },
});
