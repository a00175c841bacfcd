import { rule } from "../../../server/src/core/rules/log/awslogs-group.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (fields: string): string => container(`"logConfiguration": ${fields}`);
const awslogs = (options: string): string => log(`{ "logDriver": "awslogs", "options": ${options} }`);

ruleTest(rule, {
  valid: {
    given: task("", awslogs('{ "awslogs-group": "/ecs/web" }')),
    "a placeholder": task("", awslogs('{ "awslogs-group": "${GROUP}" }')),
    "another driver": task("", log('{ "logDriver": "json-file" }')),
    "an unknown driver": task("", log('{ "logDriver": "${DRIVER}", "options": {} }')),
    "no logs": task("", container('"logConfiguration": null')),
    "unknown options": task("", awslogs('"${OPTIONS}"')),
    "options from a template":
      '{ "family": "web", "containerDefinitions": [{ "name": "app", "logConfiguration": { "logDriver": "awslogs", "options": { {{ options }} } } }] }',
    "a configuration from a template":
      '{ "family": "web", "containerDefinitions": [{ "name": "app", "logConfiguration": { "logDriver": "awslogs", {{ options }} } }] }',
    "a misspelled option, of which another rule speaks": task("", awslogs('{ "awslog-group": "/ecs/web" }')),
    "a list in place of the options, of which the schema speaks": task("", awslogs("[]")),
    "another name for it, of which another rule speaks": task("", awslogs('{ "awslogs-group-name": "/ecs/web" }')),
    "a bare list": `[${awslogs('{ "awslogs-group": "/ecs/web" }')}]`,
  },
  invalid: {
    "other options": {
      code: task("", awslogs('«{ "awslogs-region": "eu-central-1" }»')),
      messages: ["missing"],
      fixed: task("", awslogs('{ "awslogs-region": "eu-central-1", "awslogs-group": "/ecs/web" }')),
    },
    "null and empty": {
      code: task("", `${awslogs('{ "awslogs-group": «null» }')}, ${awslogs('{ "awslogs-group": «""» }')}`),
      messages: ["missing", "missing"],
      fixed: task("", `${awslogs('{ "awslogs-group": "/ecs/web" }')}, ${awslogs('{ "awslogs-group": "/ecs/web" }')}`),
    },
    "no options": {
      code: task("", log('«{ "logDriver": "awslogs" }»')),
      messages: ["options"],
      fixed: task(
        "",
        awslogs('{ "awslogs-group": "/ecs/web", "awslogs-region": "<REGION>", "awslogs-stream-prefix": "app" }'),
      ),
    },
    "options of null": {
      code: task("", log('«{ "logDriver": "awslogs", "options": null }»')),
      messages: ["options"],
      fixed: task(
        "",
        awslogs('{ "awslogs-group": "/ecs/web", "awslogs-region": "<REGION>", "awslogs-stream-prefix": "app" }'),
      ),
    },
    "a placeholder for the family, wrapped": {
      code: `{ "taskDefinition": { "family": "\${NAME}", "containerDefinitions": [${awslogs("«{}»")}] } }`,
      messages: ["options"],
      fixed: `{ "taskDefinition": { "family": "\${NAME}", "containerDefinitions": [${awslogs('{ "awslogs-group": "/ecs/${NAME}", "awslogs-region": "<REGION>", "awslogs-stream-prefix": "app" }')}] } }`,
    },
    "a bare list has its family elsewhere": {
      code: `[${awslogs('«{ "awslogs-region": "eu-central-1" }»')}]`,
      messages: ["missing"],
      fixed: `[${awslogs('{ "awslogs-region": "eu-central-1", "awslogs-group": "/ecs/<family>" }')}]`,
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    logConfiguration:
      logDriver: awslogs
      # where to
      «options»:
        awslogs-region: eu-central-1 # ours
        awslogs-stream-prefix: app
`,
      messages: ["missing"],
      fixed: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    logConfiguration:
      logDriver: awslogs
      # where to
      options:
        awslogs-region: eu-central-1 # ours
        awslogs-stream-prefix: app
        awslogs-group: /ecs/web
`,
    },
  },
});
