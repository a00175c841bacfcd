import { rule } from "../../../server/src/core/rules/service/override-container.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const run = (name: string): string =>
  `{ "taskDefinition": "web", "launchType": "EC2", "overrides": { "containerOverrides": [{ "name": ${name}, "command": ["x"] }] } }`;
const TWO = { "taskdef.json": task("", `${container("", "log")}, ${container("", "web")}`) };

ruleTest(rule, {
  valid: {
    "one of them": { code: run('"web"'), files: TWO },
    "a placeholder": { code: run('"${NAME}"'), files: TWO },
    "a container whose name is not known": {
      code: run('"other"'),
      files: { "taskdef.json": task("", `${container("", "log")}, ${container("", "${SIDECAR}")}`) },
    },
    "no task definition at hand": run('"other"'),
    "no overrides": {
      code: '{ "taskDefinition": "web", "launchType": "EC2", "overrides": { "containerOverrides": [] } }',
      files: TWO,
    },
  },
  invalid: {
    "a slip": {
      code: run('«"wbe"»'),
      files: {
        "taskdef.json": task("", `${container("", "log")}, ${container("", "web")}`).replace(
          /"name": ("\w+")/g,
          '"name": «$1»',
        ),
      },
      messages: ["unknown"],
      related: ['Container "log".', 'Container "web".'],
      fixed: run('"web"'),
      alternatives: { 'Change to "log"': run('"log"') },
    },
  },
});
