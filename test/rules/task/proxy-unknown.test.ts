import { rule } from "../../../server/src/core/rules/task/proxy-unknown.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const proxy = (...names: readonly string[]): string =>
  `"proxyConfiguration": { "containerName": "app", "properties": [${names.map((name) => `{ "name": ${name}, "value": "1" }`).join(", ")}] }`;

ruleTest(rule, {
  valid: {
    known: task(proxy('"AppPorts"', '"IgnoredGID"', '"EgressIgnoredPorts"')),
    "a placeholder": task(proxy('"${NAME}"')),
    "no properties": task('"proxyConfiguration": { "containerName": "app" }'),
  },
  invalid: {
    "a slip for one that is demanded": {
      code: task(proxy('«"AppPort"»')),
      messages: ["demanded"],
      fixed: task(proxy('"AppPorts"')),
    },
    "a slip for another": {
      code: task(proxy('«"ignoredUid"»')),
      messages: ["near"],
      fixed: task(proxy('"IgnoredUID"')),
    },
    "a slip for one that is there": { code: task(proxy('"AppPorts"', '«"AppPort"»')), messages: ["unknown"] },
    "nothing near": { code: task(proxy('«"LogLevel"»')), messages: ["unknown"] },
  },
});
