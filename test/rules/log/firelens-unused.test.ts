import { rule } from "../../../server/src/core/rules/log/firelens-unused.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (driver: string, name = "app"): string => container(`"logConfiguration": { "logDriver": ${driver} }`, name);
const router = (value = '{ "type": "fluentbit" }'): string => container(`"firelensConfiguration": ${value}`, "router");

ruleTest(rule, {
  valid: {
    used: task("", `${router()}, ${log('"awsfirelens"')}`),
    "no router": task("", `${router("null")}, ${log('"awslogs"')}`),
    "an unknown driver": task("", `${router()}, ${log('"${DRIVER}"')}`),
    "an unknown configuration": task("", `${router()}, ${container('"logConfiguration": "${LOGS}"')}`),
    "a misspelled configuration": task("", `${router()}, ${container('"logConfigration": {}')}`),
    "containers from a template": `{ "family": "web", "containerDefinitions": [${router()}, {{ more }}] }`,
    "keys from a template": `{ "family": "web", "containerDefinitions": [${router()}, { "name": "app", {{ more }} }] }`,
    "a router that is configured by hand": task(
      "",
      router('{ "type": "fluentbit", "options": { "config-file-type": "file", "config-file-value": "/tcp.conf" } }'),
    ),
    "unknown options": task("", router('{ "type": "fluentbit", "options": "${OPTIONS}" }')),
  },
  invalid: {
    "other drivers, wrapped": {
      code: `{ "taskDefinition": ${task("", `${router('«{ "type": "fluentbit" }»')}, ${log('"awslogs"')}`)} }`,
      messages: ["unused"],
    },
    "no logs at all, in a bare list": {
      code: `[${router('«{ "options": { "enable-ecs-log-metadata": "true" } }»')}, ${container('"logConfiguration": null')}]`,
      messages: ["unused"],
    },
  },
});
