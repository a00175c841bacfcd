import { rule } from "../../../server/src/core/rules/log/firelens-missing.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const log = (name = "app", driver = '"awsfirelens"'): string =>
  container(`"logConfiguration": { "logDriver": ${driver} }`, name);
const router = container('"firelensConfiguration": { "type": "fluentbit" }', "router");
const added = (name: string): string =>
  `{ "name": "${name}", "image": "public.ecr.aws/aws-observability/aws-for-fluent-bit:stable", "essential": true, "memoryReservation": 50, "firelensConfiguration": { "type": "fluentbit" } }`;

ruleTest(rule, {
  valid: {
    "a router": task("", `${log()}, ${router}`),
    "another driver": task("", log("app", '"awslogs"')),
    "an unknown driver": task("", log("app", '"${DRIVER}"')),
    "an unknown configuration": task("", `${log()}, ${container('"firelensConfiguration": "${ROUTER}"', "router")}`),
    "a misspelled configuration": task("", `${log()}, ${container('"firelensConfigurations": {}', "router")}`),
    "an unknown container": `{ "family": "web", "containerDefinitions": [${log()}, "\${ROUTER}"] }`,
    "containers from a template": `{ "family": "web", "containerDefinitions": [${log()}, {{ router }}] }`,
    "keys from a template": `{ "family": "web", "containerDefinitions": [${log()}, { "name": "router", {{ more }} }] }`,
  },
  invalid: {
    "no router": {
      code: task("", log().replace('"awsfirelens"', '«"awsfirelens"»')),
      messages: ["missing"],
      fixed: task("", `${log()}, ${added("log_router")}`),
    },
    "null, told once, in a bare list": {
      code: `[${log("app", '«"awsfirelens"»')}, ${log("b")}, ${container('"firelensConfiguration": null', "log_router")}]`,
      messages: ["missing"],
      related: ['Container "b" needs the router as well.'],
      fixed: `[${log()}, ${log("b")}, ${container('"firelensConfiguration": null', "log_router")}, ${added("log_router-2")}]`,
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  # ours
  - name: app
    logConfiguration:
      logDriver: «awsfirelens» # somewhere
`,
      messages: ["missing"],
      fixed: `family: web
containerDefinitions:
  # ours
  - name: app
    logConfiguration:
      logDriver: awsfirelens # somewhere
  - name: log_router
    image: public.ecr.aws/aws-observability/aws-for-fluent-bit:stable
    essential: true
    memoryReservation: 50
    firelensConfiguration:
      type: fluentbit
`,
    },
  },
});
