import { rule } from "../../../server/src/core/rules/task/ipc-fargate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "EC2 has it": task('"requiresCompatibilities": ["EC2"], "ipcMode": "task"'),
    "no launch type named": task('"ipcMode": "host"'),
    "a placeholder": fargate('"ipcMode": "${MODE}"'),
    null: fargate('"ipcMode": null'),
    empty: fargate('"ipcMode": ""'),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    task: { code: fargate('"ipcMode": «"task"»'), messages: ["set"], fixed: fargate("") },
    "none, with EC2 beside": {
      code: task('"requiresCompatibilities": ["EC2", "FARGATE"], "ipcMode": «"none"»'),
      messages: ["set"],
      fixed: task('"requiresCompatibilities": ["EC2", "FARGATE"]'),
    },
  },
});
