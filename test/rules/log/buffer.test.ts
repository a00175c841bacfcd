import { rule } from "../../../server/src/core/rules/log/buffer.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (options: string, driver = '"awslogs"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}, "options": ${options} }`);
const size = (value: string, mode = '"non-blocking"'): string =>
  log(`{ "mode": ${mode}, "max-buffer-size": ${value} }`);

ruleTest(rule, {
  valid: {
    "a number": task("", size('"1048576"')),
    "with units": task("", `${size('"10m"')}, ${size('"1.5 GB"')}, ${size('"512KiB"')}`),
    "null and empty": task("", `${size("null", '"blocking"')}, ${size('""', '"blocking"')}`),
    placeholders: task("", `${size('"${SIZE}"')}, ${size('"10m"', '"${MODE}"')}`),
    "no mode": task("", log('{ "max-buffer-size": "10m" }')),
    "unknown options": task("", log('"${OPTIONS}"')),
  },
  invalid: {
    "blocking, the size unknown, wrapped": {
      code: `{ "taskDefinition": ${task("", size('«"${SIZE}"»', '"blocking"'))} }`,
      messages: ["blocking"],
      fixed: `{ "taskDefinition": ${task("", log('{ "mode": "blocking" }'))} }`,
    },
    "no size, in a bare list": { code: `[${size('«"10 megabytes"»')}]`, messages: ["form"] },
  },
});
