import { rule } from "../../../server/src/core/rules/task/pid-fargate.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    task: fargate('"pidMode": "task"'),
    "EC2 may": task('"requiresCompatibilities": ["EC2"], "pidMode": "host"'),
    "no launch type named": task('"pidMode": "host"'),
    "a placeholder": fargate('"pidMode": "${MODE}"'),
    "no known mode, which the schema says": fargate('"pidMode": "Host"'),
  },
  invalid: {
    host: {
      code: fargate('"pidMode": «"host"»'),
      messages: ["host"],
      fixed: fargate('"pidMode": "task"'),
      alternatives: { "Remove pidMode": fargate("") },
    },
    Windows: {
      code: fargate(`${WINDOWS}, "pidMode": «"host"»`),
      messages: ["windows"],
      fixed: fargate(WINDOWS),
    },
  },
});
