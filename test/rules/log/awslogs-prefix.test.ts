import { rule } from "../../../server/src/core/rules/log/awslogs-prefix.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (options: string, driver = '"awslogs"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}, "options": ${options} }`);
const group = '"awslogs-group": "/ecs/web"';

ruleTest(rule, {
  valid: {
    given: fargate("", log('{ "awslogs-stream-prefix": "app" }')),
    "a placeholder": fargate("", log('{ "awslogs-stream-prefix": "${PREFIX}" }')),
    "no options at all, of which another rule speaks": fargate("", `${log("{}")}, ${log("null")}`),
    "another name for it, of which another rule speaks": fargate("", log('{ "awslogs-prefix": "app" }')),
    "another driver": fargate("", log("{}", '"splunk"')),
    "an unknown driver": fargate("", log("{}", '"${DRIVER}"')),
    "unknown options": fargate("", log('"${OPTIONS}"')),
    "options from a template":
      '{ "family": "web", "containerDefinitions": [{ "name": "app", "logConfiguration": { "logDriver": "awslogs", "options": { {{ options }} } } }] }',
    "a misspelled option, of which another rule speaks": fargate("", log('{ "awslog-stream-prefix": "app" }')),
  },
  invalid: {
    "Fargate demands it": {
      code: fargate("", log(`«{ ${group} }»`)),
      messages: ["fargate"],
      fixed: fargate("", log(`{ ${group}, "awslogs-stream-prefix": "app" }`)),
    },
    "null and empty": {
      code: fargate("", log(`{ ${group}, "awslogs-stream-prefix": «""» }`)),
      messages: ["fargate"],
      fixed: fargate("", log(`{ ${group}, "awslogs-stream-prefix": "app" }`)),
    },
    "advice elsewhere": {
      code: task("", log(`«{ ${group} }»`)),
      messages: ["advice"],
      fixed: task("", log(`{ ${group}, "awslogs-stream-prefix": "app" }`)),
    },
    "advice in a bare list, no name": {
      code: `[{ "logConfiguration": { "logDriver": "awslogs", "options": «{ "awslogs-group": "g" }» } }]`,
      messages: ["advice"],
      fixed: `[{ "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "g", "awslogs-stream-prefix": "app" } } }]`,
    },
  },
});
