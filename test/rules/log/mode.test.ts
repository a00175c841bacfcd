import { rule } from "../../../server/src/core/rules/log/mode.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (options: string, driver = '"awslogs"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}, "options": ${options} }`);
const mode = (value: string, driver?: string): string => log(`{ "mode": ${value} }`, driver);

ruleTest(rule, {
  valid: {
    both: task("", `${mode('"blocking"')}, ${mode('"non-blocking"', '"splunk"')}`),
    "not given": task("", log("{}")),
    "null and empty": task("", `${mode("null")}, ${mode('""')}`),
    "a placeholder, and a buffer": task("", log('{ "mode": "${MODE}", "max-buffer-size": "1m" }')),
    "an option of an output": task("", mode('"async"', '"awsfirelens"')),
    "a buffer that FireLens hands on": task("", log('{ "Name": "stdout", "max-buffer-size": "1m" }', '"awsfirelens"')),
    "a misspelled key": task("", log('{ "Mode": "non-blocking", "max-buffer-size": "1m" }')),
    "unknown options": task("", log('"${OPTIONS}"')),
  },
  invalid: {
    "a slip, wrapped": {
      code: `{ "taskDefinition": ${task("", mode('«"nonblocking"»'))} }`,
      messages: ["unknown"],
      fixed: `{ "taskDefinition": ${task("", mode('"non-blocking"'))} }`,
    },
    "another word": { code: task("", mode('«"async"»', '"json-file"')), messages: ["unknown"] },
    "a buffer alone, in a bare list": {
      code: `[${log('{ "max-buffer-size": «"4m"» }')}]`,
      messages: ["implicit"],
      fixed: `[${log('{ "max-buffer-size": "4m", "mode": "non-blocking" }')}]`,
    },
  },
});
