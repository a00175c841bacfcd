import { rule } from "../../../server/src/core/rules/log/awslogs-create.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (options: string, driver = '"awslogs"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}, "options": ${options} }`);
const create = (value: string): string => log(`{ "awslogs-create-group": ${value} }`);

ruleTest(rule, {
  valid: {
    no: task("", `${create('"false"')}, ${create('"False"')}, ${create('"0"')}`),
    "null and empty": task("", `${create("null")}, ${create('""')}`),
    "a placeholder": task("", create('"${CREATE}"')),
    "no text, of which the schema speaks": task("", create("true")),
    "another driver": task("", log('{ "awslogs-create-group": "yes" }', '"json-file"')),
    "unknown options": task("", log('"${OPTIONS}"')),
  },
  invalid: {
    "the letter case": { code: task("", create('«"fALSE"»')), messages: ["form"], fixed: task("", create('"false"')) },
    "another word, wrapped": {
      code: `{ "taskDefinition": ${task("", create('«"yes"»'))} }`,
      messages: ["form"],
    },
    "the permission, told once, in a bare list": {
      code: `[${create('«"True"»')}, ${create('"true"')}]`,
      messages: ["permission"],
    },
  },
});
