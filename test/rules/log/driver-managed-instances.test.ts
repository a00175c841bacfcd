import { rule } from "../../../server/src/core/rules/log/driver-managed-instances.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const MANAGED = '"requiresCompatibilities": ["MANAGED_INSTANCES"]';
const log = (driver: string): string => container(`"logConfiguration": { "logDriver": ${driver} }`);

const MENDED = container(
  '"logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/web", "awslogs-region": "<REGION>", "awslogs-stream-prefix": "app" } }',
);

ruleTest(rule, {
  valid: {
    "json-file": task(MANAGED, log('"json-file"')),
    awslogs: task(MANAGED, log('"awslogs"')),
    "EC2 has it": task('"requiresCompatibilities": ["EC2"]', log('"syslog"')),
    "Fargate beside it, of which another rule speaks": task(
      '"requiresCompatibilities": ["FARGATE", "MANAGED_INSTANCES"]',
      log('"syslog"'),
    ),
    "an unknown driver": task(MANAGED, log('"${DRIVER}"')),
    "no driver of ECS, of which the schema speaks": task(MANAGED, log('"logentries"')),
    "a bare list": `[${log('"syslog"')}]`,
  },
  invalid: {
    "a driver of EC2, wrapped": {
      code: `{ "taskDefinition": ${task(MANAGED, log('«"syslog"»'))} }`,
      messages: ["lacks"],
      fixed: `{ "taskDefinition": ${task(MANAGED, MENDED)} }`,
    },
    "YAML with comments": {
      code: `family: web
requiresCompatibilities: [MANAGED_INSTANCES]
containerDefinitions:
  - name: app
    logConfiguration:
      logDriver: «gelf» # ours
`,
      messages: ["lacks"],
      fixed: `family: web
requiresCompatibilities: [MANAGED_INSTANCES]
containerDefinitions:
  - name: app
    logConfiguration:
      logDriver: awslogs # ours
      options:
        awslogs-group: /ecs/web
        awslogs-region: <REGION>
        awslogs-stream-prefix: app
`,
    },
  },
});
