import { rule } from "../../../server/src/core/rules/service/exec-role.js";
import { asRunTask, asUpdate, container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ON = '"enableExecuteCommand": true';
const MARKED = '"enableExecuteCommand": «true»';
const ROLE = '"taskRoleArn": "arn:aws:iam::123456789012:role/task"';

ruleTest(rule, {
  valid: {
    "a role": { code: service(ON), files: { "taskdef.json": task(ROLE) } },
    "a role that is filled in": { code: service(ON), files: { "taskdef.json": task('"taskRoleArn": "${ROLE}"') } },
    "switched off": { code: service(ON.replace("true", "false")), files: { "taskdef.json": task("") } },
    "a placeholder": { code: service(ON.replace("true", '"${ON}"')), files: { "taskdef.json": task("") } },
    "a bare list of containers": {
      code: service(ON).replace('"taskDefinition": "web:1"', '"desiredCount": 1'),
      files: { "containers.json": `[${container('"memory": 128')}]` },
    },
    "a run with a role of its own": {
      code: asRunTask(service(ON)).replace('"overrides": {}', `"overrides": { ${ROLE} }`),
      files: { "taskdef.json": task("") },
    },
    "no task definition at hand": service(ON),
  },
  invalid: {
    "no role": {
      code: service(MARKED),
      files: { "taskdef.json": task("").replace('"web"', '«"web"»') },
      messages: ["service"],
      related: ["The task definition."],
    },
    "an update": {
      code: asUpdate(service(MARKED)),
      files: { "taskdef.json": task("") },
      messages: ["service"],
    },
    "a run": { code: asRunTask(service(MARKED)), files: { "taskdef.json": task("") }, messages: ["run"] },
  },
});
