import { rule } from "../../../server/src/core/rules/port/name-duplicate.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mappings: string, name = "app"): string =>
  container(`"memory": 128, "portMappings": [${mappings}]`, name);

ruleTest(rule, {
  valid: {
    "two names": task("", ports('{ "name": "http", "containerPort": 80 }, { "name": "admin", "containerPort": 81 }')),
    "no names": task("", ports('{ "containerPort": 80 }, { "containerPort": 81 }')),
    "null and empty are absent": task(
      "",
      ports('{ "name": null }, { "name": null }, { "name": "" }, { "name": "" }, { "name": [] }, { "name": [] }'),
    ),
    "the case differs": task("", ports('{ "name": "http" }, { "name": "Http" }')),
    "different placeholders": task("", ports('{ "name": "${A}" }, { "name": "${B}" }')),
    "no port mappings": task("", container('"portMappings": null')),
    "a bare list with two names": `[${ports('{ "name": "http" }')}, ${ports('{ "name": "admin" }', "b")}]`,
  },
  invalid: {
    "in one container": {
      code: task("", ports('{ "name": "http", "containerPort": 80 }, { "name": «"http"», "containerPort": 81 }')),
      messages: ["repeated"],
      related: ["The first port mapping of this name."],
      fixed: task("", ports('{ "name": "http", "containerPort": 80 }, { "name": "http-2", "containerPort": 81 }')),
    },
    "in two containers, the next name taken further down": {
      code: task("", `${ports('{ "name": "http" }')}, ${ports('{ "name": «"http"» }, { "name": "http-2" }', "b")}`),
      messages: ["repeated"],
      fixed: task("", `${ports('{ "name": "http" }')}, ${ports('{ "name": "http-3" }, { "name": "http-2" }', "b")}`),
    },
    "three of one name": {
      code: task("", ports('{ "name": "a" }, { "name": «"a"» }, { "name": «"a"» }')),
      messages: ["repeated", "repeated"],
      fixed: task("", ports('{ "name": "a" }, { "name": "a-2" }, { "name": "a-3" }')),
    },
    "the same placeholder, in a bare list": {
      code: `[${ports('{ "name": "${PORT}" }')}, ${ports('{ "name": «"${PORT}"» }', "b")}]`,
      messages: ["repeated"],
      fixed: `[${ports('{ "name": "${PORT}" }')}, ${ports('{ "name": "${PORT}-2" }', "b")}]`,
    },
    "wrapped in taskDefinition": {
      code: `{ "taskDefinition": ${task("", ports('{ "name": "http" }, { "name": «"http"» }'))} }`,
      messages: ["repeated"],
      fixed: `{ "taskDefinition": ${task("", ports('{ "name": "http" }, { "name": "http-2" }'))} }`,
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    memory: 128
    portMappings:
      # public
      - name: http # the first
        containerPort: 80
      - name: «http» # the second
        containerPort: 8080
`,
      messages: ["repeated"],
      fixed: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    memory: 128
    portMappings:
      # public
      - name: http # the first
        containerPort: 80
      - name: http-2 # the second
        containerPort: 8080
`,
    },
    "written once and used twice: no fix": {
      code: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    memory: 128
    portMappings: &ports
      - name: «http»
        containerPort: 80
  - name: other
    image: nginx:1.27
    memory: 128
    portMappings: *ports
`,
      messages: ["repeated"],
    },
  },
});
