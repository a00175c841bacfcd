import { rule } from "../../../server/src/core/rules/task/ipc-managed-instances.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const only = (type: string): string => `"requiresCompatibilities": ["${type}"]`;

ruleTest(rule, {
  valid: {
    EC2: task(`${only("EC2")}, "ipcMode": "host"`),
    "a placeholder": task(`${only("MANAGED_INSTANCES")}, "ipcMode": "\${IPC}"`),
    null: task(`${only("MANAGED_INSTANCES")}, "ipcMode": null`),
    "no mode at all": task(`${only("MANAGED_INSTANCES")}, "ipcMode": "x"`),
    "with Fargate": task('"requiresCompatibilities": ["MANAGED_INSTANCES", "FARGATE"], "ipcMode": "task"'),
  },
  invalid: {
    alone: {
      code: task(`${only("MANAGED_INSTANCES")}, "ipcMode": «"task"»`),
      messages: ["set"],
      fixed: task(only("MANAGED_INSTANCES")),
    },
    "with EC2": {
      code: task('"requiresCompatibilities": ["EC2", "MANAGED_INSTANCES"], "ipcMode": «"none"»'),
      messages: ["set"],
      fixed: task('"requiresCompatibilities": ["EC2", "MANAGED_INSTANCES"]'),
      alternatives: {
        "Remove MANAGED_INSTANCES from requiresCompatibilities": task(`${only("EC2")}, "ipcMode": "none"`),
      },
    },
  },
});
