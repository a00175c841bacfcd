import { rule } from "../../../server/src/core/rules/log/awslogs-region.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (options: string, driver = '"awslogs"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}, "options": ${options} }`);

ruleTest(rule, {
  valid: {
    given: task("", log('{ "awslogs-region": "eu-central-1" }')),
    "a placeholder": task("", log('{ "awslogs-region": "${AWS_REGION}" }')),
    "another driver": task("", log("{}", '"splunk"')),
    "an unknown driver": task("", log("{}", '"${DRIVER}"')),
    "no options at all, of which another rule speaks": task("", `${log("{}")}, ${log("null")}`),
    "unknown options": task("", log('"${OPTIONS}"')),
    "a misspelled option, of which another rule speaks": task("", log('{ "awslogs-regoin": "eu-central-1" }')),
  },
  invalid: {
    "other options, wrapped": {
      code: `{ "taskDefinition": ${task("", log('«{ "awslogs-group": "g" }»'))} }`,
      messages: ["missing"],
      fixed: `{ "taskDefinition": ${task("", log('{ "awslogs-group": "g", "awslogs-region": "<REGION>" }'))} }`,
    },
    "null, in a bare list": {
      code: `[${log('{ "awslogs-region": «null» }')}]`,
      messages: ["missing"],
      fixed: `[${log('{ "awslogs-region": "<REGION>" }')}]`,
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    logConfiguration:
      logDriver: awslogs
      options: # where to
        «awslogs-group: web» # ours
`,
      messages: ["missing"],
      fixed: `family: web
containerDefinitions:
  - name: app
    logConfiguration:
      logDriver: awslogs
      options: # where to
        awslogs-group: web # ours
        awslogs-region: <REGION>
`,
    },
  },
});
