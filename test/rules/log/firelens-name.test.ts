import { rule } from "../../../server/src/core/rules/log/firelens-name.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const router = (type = '"fluentbit"', name = "router"): string =>
  container(`"firelensConfiguration": { "type": ${type} }`, name);
const log = (options: string, driver = '"awsfirelens"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver}, "options": ${options} }`);

ruleTest(rule, {
  valid: {
    named: task("", `${router()}, ${log('{ "Name": "stdout", "region": "x" }')}`),
    "named, for Fluentd": task("", `${router('"fluentd"')}, ${log('{ "@type": "stdout" }')}`),
    "no options": task("", `${router()}, ${log("{}")}, ${log("null")}`),
    "only options of FireLens itself": task(
      "",
      `${router()}, ${log('{ "log-driver-buffer-limit": "1024", "include-pattern": "x" }')}`,
    ),
    "an unknown type": task("", `${router('"${TYPE}"')}, ${log('{ "region": "x" }')}`),
    "no router, of which another rule speaks": task("", log('{ "region": "x" }')),
    "two routers": task("", `${router()}, ${router('"fluentd"', "b")}, ${log('{ "region": "x" }')}`),
    "another driver": task("", `${router()}, ${log('{ "region": "x" }', '"splunk"')}`),
    "an unknown option": task("", `${router()}, ${log('{ "${KEY}": "x", "region": "x" }')}`),
    "options from a template": `{ "family": "web", "containerDefinitions": [${router()}, { "name": "app", "logConfiguration": { "logDriver": "awsfirelens", "options": { "a": "b", {{ more }} } } }] }`,
  },
  invalid: {
    "no output, wrapped": {
      code: `{ "taskDefinition": ${task("", `${router()}, ${log('«{ "region": "x" }»')}`)} }`,
      messages: ["missing"],
      fixed: `{ "taskDefinition": ${task("", `${router()}, ${log('{ "region": "x", "Name": "<OUTPUT>" }')}`)} }`,
    },
    "the key of Fluent Bit, for Fluentd": {
      code: task("", `${router('"fluentd"')}, ${log('«{ "Name": "stdout" }»')}`),
      messages: ["missing"],
      fixed: task("", `${router('"fluentd"')}, ${log('{ "Name": "stdout", "@type": "<OUTPUT>" }')}`),
    },
    "small letters, in a bare list": {
      code: `[${router()}, ${log('{ «"name"»: "stdout" }')}]`,
      messages: ["letters"],
      fixed: `[${router()}, ${log('{ "Name": "stdout" }')}]`,
    },
    "YAML with comments": {
      code: `containerDefinitions:
  - name: router
    firelensConfiguration: { type: fluentbit }
  - name: app
    logConfiguration:
      logDriver: awsfirelens
      options:
        region: x # ours
        # which
        «name»: stdout # there
`,
      messages: ["letters"],
      fixed: `containerDefinitions:
  - name: router
    firelensConfiguration: { type: fluentbit }
  - name: app
    logConfiguration:
      logDriver: awsfirelens
      options:
        region: x # ours
        # which
        Name: stdout # there
`,
    },
  },
});
