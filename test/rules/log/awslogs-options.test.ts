import { rule } from "../../../server/src/core/rules/log/awslogs-options.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (options: string, driver = '"awslogs"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}, "options": ${options} }`);

ruleTest(rule, {
  valid: {
    "all there are": task(
      "",
      log(
        '{ "awslogs-group": "g", "awslogs-region": "r", "awslogs-stream-prefix": "p", "awslogs-create-group": "true", "awslogs-datetime-format": "%Y", "awslogs-multiline-pattern": "^x", "mode": "non-blocking", "max-buffer-size": "1m" }',
      ),
    ),
    "another driver": task("", log('{ "tag": "x" }', '"json-file"')),
    "an unknown driver": task("", log('{ "tag": "x" }', '"${DRIVER}"')),
    "null is absent": task("", log('{ "tag": null }')),
    "a placeholder for the key": task("", log('{ "${KEY}": "x" }')),
    "no options": task("", `${log("null")}, ${log('"${OPTIONS}"')}, ${log("[]")}`),
  },
  invalid: {
    "a name that it does not have": {
      code: task("", log('{ «"awslogs-prefix"»: "app" }')),
      messages: ["near"],
      fixed: task("", log('{ "awslogs-stream-prefix": "app" }')),
    },
    "an option of Docker, in a bare list": {
      code: `[${log('{ "awslogs-group": "g", «"awslogs-stream"»: "x" }')}]`,
      messages: ["unknown"],
      fixed: `[${log('{ "awslogs-group": "g" }')}]`,
    },
    "a slip, wrapped": {
      code: `{ "taskDefinition": ${task("", log('{ «"awslog-group"»: "g" }'))} }`,
      messages: ["near"],
      fixed: `{ "taskDefinition": ${task("", log('{ "awslogs-group": "g" }'))} }`,
    },
    "a slip beside the right one": {
      code: task("", log('{ «"awslog-group"»: "a", "awslogs-group": "b" }')),
      messages: ["near"],
      fixed: task("", log('{ "awslogs-group": "b" }')),
    },
    "two that look like one": {
      code: task("", log('{ «"awslog-group"»: "a", «"AWSLOGS-GROUP"»: "b" }')),
      messages: ["near", "near"],
      fixed: task("", log('{ "awslogs-group": "a" }')),
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    logConfiguration:
      logDriver: awslogs
      options:
        awslogs-group: web # ours
        # for humans
        «tag»: x # the name
`,
      messages: ["unknown"],
      fixed: `family: web
containerDefinitions:
  - name: app
    logConfiguration:
      logDriver: awslogs
      options:
        awslogs-group: web # ours
        # for humans
        # the name
`,
    },
  },
});
