import { rule } from "../../../server/src/core/rules/task/compatibility-mix.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "EC2 with each": task('"requiresCompatibilities": ["EC2", "EXTERNAL"]'),
    "Fargate with EC2": task('"requiresCompatibilities": ["EC2", "FARGATE"]'),
    "managed instances with external ones have host": task(
      '"requiresCompatibilities": ["MANAGED_INSTANCES", "EXTERNAL"]',
    ),
    "an unknown one": task('"requiresCompatibilities": ["FARGATE", "${TYPE}"]'),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    awsvpc: {
      code: task('"requiresCompatibilities": ["FARGATE", «"EXTERNAL"»], "networkMode": "awsvpc"'),
      messages: ["network"],
      fixed: task('"requiresCompatibilities": ["FARGATE"], "networkMode": "awsvpc"'),
      alternatives: {
        "Remove FARGATE from requiresCompatibilities": task(
          '"requiresCompatibilities": ["EXTERNAL"], "networkMode": "awsvpc"',
        ),
      },
    },
    bridge: {
      code: task('"requiresCompatibilities": ["FARGATE", «"EXTERNAL"»], "networkMode": "bridge"'),
      messages: ["network"],
      fixed: task('"requiresCompatibilities": ["EXTERNAL"], "networkMode": "bridge"'),
    },
  },
});
