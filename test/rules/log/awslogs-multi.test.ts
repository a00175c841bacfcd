import { rule } from "../../../server/src/core/rules/log/awslogs-multi.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (options: string, driver = '"awslogs"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}, "options": ${options} }`);

ruleTest(rule, {
  valid: {
    one: task("", log('{ "awslogs-datetime-format": "%Y" }')),
    "null and empty": task(
      "",
      `${log('{ "awslogs-datetime-format": "%Y", "awslogs-multiline-pattern": null }')}, ${log('{ "awslogs-datetime-format": "", "awslogs-multiline-pattern": "^x" }')}`,
    ),
    "another driver": task(
      "",
      log('{ "awslogs-datetime-format": "%Y", "awslogs-multiline-pattern": "^x" }', '"splunk"'),
    ),
    "unknown options": task("", log('"${OPTIONS}"')),
  },
  invalid: {
    both: {
      code: task("", log('{ "awslogs-datetime-format": "%Y", "awslogs-multiline-pattern": «"^x"» }')),
      messages: ["both"],
      related: ["The other option."],
      fixed: task("", log('{ "awslogs-datetime-format": "%Y" }')),
      alternatives: { "Remove awslogs-datetime-format": task("", log('{ "awslogs-multiline-pattern": "^x" }')) },
    },
    "placeholders, in a bare list": {
      code: `[${log('{ "awslogs-datetime-format": "${FORMAT}", "awslogs-multiline-pattern": «"${PATTERN}"» }')}]`,
      messages: ["both"],
      fixed: `[${log('{ "awslogs-datetime-format": "${FORMAT}" }')}]`,
    },
  },
});
