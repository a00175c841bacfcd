import { rule } from "../../../server/src/core/rules/log/firelens-buffer.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const limit = (value: string, driver = '"awsfirelens"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}, "options": { "log-driver-buffer-limit": ${value} } }`);

ruleTest(rule, {
  valid: {
    "the bounds": task("", `${limit('"0"')}, ${limit('"536870911"')}`),
    "null and empty": task("", `${limit("null")}, ${limit('""')}`),
    "a placeholder": task("", limit('"${LIMIT}"')),
    "no text, of which the schema speaks": task("", limit("2097152")),
    "another driver": task("", limit('"2m"', '"splunk"')),
  },
  invalid: {
    "a unit, in a bare list": { code: `[${limit('«"2m"»')}]`, messages: ["form"] },
    "too many, wrapped": { code: `{ "taskDefinition": ${task("", limit('«"536870912"»'))} }`, messages: ["form"] },
    negative: { code: task("", limit('«"-1"»')), messages: ["form"] },
  },
});
