import { rule } from "../../../server/src/core/rules/log/driver-fargate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (driver: string): string => container(`"logConfiguration": { "logDriver": ${driver} }`);

const MENDED = container(
  '"logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/web", "awslogs-region": "<REGION>", "awslogs-stream-prefix": "app" } }',
);

const lacking = ["fluentd", "gelf", "journald", "json-file", "syslog"].map((driver): [string, object] => [
  driver,
  { code: fargate("", log(`«"${driver}"»`)), messages: ["lacks"], fixed: fargate("", MENDED) },
]);

ruleTest(rule, {
  valid: {
    awslogs: fargate("", log('"awslogs"')),
    awsfirelens: fargate("", log('"awsfirelens"')),
    splunk: fargate("", log('"splunk"')),
    "EC2 has them all": task('"requiresCompatibilities": ["EC2"]', log('"json-file"')),
    "no launch type named": task("", log('"json-file"')),
    "an unknown launch type": task('"requiresCompatibilities": ["${TYPE}"]', log('"json-file"')),
    "a driver that the schema speaks of": fargate("", log('"logentries"')),
    "a placeholder": fargate("", log('"${DRIVER}"')),
    "null and empty": fargate("", `${log("null")}, ${container('"logConfiguration": null', "b")}, ${log('""')}`),
    "no log configuration": fargate(""),
    "a bare list": `[${log('"json-file"')}]`,
  },
  invalid: {
    ...(Object.fromEntries(lacking) as Record<string, { code: string; messages: string[]; fixed: string }>),
    "EC2 beside FARGATE, wrapped": {
      code: `{ "taskDefinition": ${task('"requiresCompatibilities": ["EC2", "FARGATE"]', log('«"syslog"»'))} }`,
      messages: ["lacks"],
      fixed: `{ "taskDefinition": ${task('"requiresCompatibilities": ["EC2", "FARGATE"]', MENDED)} }`,
    },
    "options for awslogs stay": {
      code: fargate("", log('«"json-file"», "options": { "awslogs-group": "g" }')),
      messages: ["lacks"],
      fixed: fargate("", log('"awslogs", "options": { "awslogs-group": "g" }')),
    },
    "YAML with comments": {
      code: `family: web
requiresCompatibilities:
  - FARGATE # only
containerDefinitions:
  - name: app
    image: nginx:1.27
    logConfiguration:
      logDriver: «json-file» # as at home
`,
      messages: ["lacks"],
      fixed: `family: web
requiresCompatibilities:
  - FARGATE # only
containerDefinitions:
  - name: app
    image: nginx:1.27
    logConfiguration:
      logDriver: awslogs # as at home
      options:
        awslogs-group: /ecs/web
        awslogs-region: <REGION>
        awslogs-stream-prefix: app
`,
    },
  },
});
