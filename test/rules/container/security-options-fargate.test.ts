import { rule } from "../../../server/src/core/rules/container/security-options-fargate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const options = (list: string): string => container(`"memory": 128, "dockerSecurityOptions": ${list}`);
const bare = container('"memory": 128');

ruleTest(rule, {
  valid: {
    EC2: task('"requiresCompatibilities": ["EC2"]', options('["no-new-privileges"]')),
    "no launch type": task("", options('["no-new-privileges"]')),
    "empty and null are absent": fargate("", `${options("[]")}, ${options("null")}`),
    "an unknown list": fargate("", options('"${OPTIONS}"')),
    "a list that may be empty":
      '{ "requiresCompatibilities": ["FARGATE"], "containerDefinitions": [{ "name": "app", "dockerSecurityOptions": [{{ options }}] }] }',
    "a bare list": `[${options('["no-new-privileges"]')}]`,
  },
  invalid: {
    Fargate: {
      code: fargate("", options('«["no-new-privileges"]»')),
      messages: ["fargate"],
      fixed: fargate("", bare),
    },
    "Fargate beside EC2, a placeholder within": {
      code: task('"requiresCompatibilities": ["EC2", "FARGATE"]', options('«["label:${LABEL}"]»')),
      messages: ["fargate"],
      fixed: task('"requiresCompatibilities": ["EC2", "FARGATE"]', bare),
    },
  },
});
