import { rule } from "../../../server/src/core/rules/service/exec-pid.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ON = '"enableExecuteCommand": true';
const MARKED = '"enableExecuteCommand": «true»';
const TWO = `${container("")}, ${container("", "log")}`;

ruleTest(rule, {
  valid: {
    "one container": { code: service(ON), files: { "taskdef.json": task('"pidMode": "task"') } },
    "processes of their own": { code: service(ON), files: { "taskdef.json": task("", TWO) } },
    "those of the host": { code: service(ON), files: { "taskdef.json": task('"pidMode": "host"', TWO) } },
    "a placeholder": { code: service(ON), files: { "taskdef.json": task('"pidMode": "${PID}"', TWO) } },
    "switched off": { code: service(""), files: { "taskdef.json": task('"pidMode": "task"', TWO) } },
  },
  invalid: {
    "two containers": {
      code: service(MARKED),
      files: { "taskdef.json": task('"pidMode": «"task"»', TWO) },
      messages: ["shared"],
      related: ["The process namespace."],
    },
  },
});
