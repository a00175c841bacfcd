import { rule } from "../../../server/src/core/rules/container/depends-on-volfrom.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const waits = (name: string): string => `"dependsOn": [{ "containerName": "${name}", "condition": "START" }]`;
const mounts = (name: string): string => `"volumesFrom": [{ "sourceContainer": "${name}" }]`;

ruleTest(rule, {
  valid: {
    "the same order": task(
      "",
      `${container(`${waits("b")}, ${mounts("b")}, "links": ["b:bee"]`)}, ${container("", "b")}`,
    ),
    "a ring of dependsOn, of which another rule speaks": task(
      "",
      `${container(`${waits("b")}, ${mounts("b")}`)}, ${container(waits("app"), "b")}`,
    ),
    "a ring of links, of which another rule speaks": task(
      "",
      `${container('"links": ["b"]')}, ${container('"links": ["app"]', "b")}`,
    ),
    "itself, of which another rule speaks": task("", container(`${mounts("app")}, "links": ["app"]`)),
    "unknown containers": task(
      "",
      `${container(`${mounts("c")}, "links": ["\${LINK}", ":x", null]`)}, ${container(waits("app"), "b")}`,
    ),
    "null and empty": task(
      "",
      `${container('"volumesFrom": [{ "sourceContainer": null }, {}], "links": []')}, ${container('"volumesFrom": null', "b")}`,
    ),
  },
  invalid: {
    "volumes the other way round": {
      code: task(
        "",
        `${container(mounts("b"))}, ${container('"dependsOn": [{ "containerName": «"app"», "condition": "START" }]', "b")}`,
      ),
      messages: ["ring"],
      related: ['Container "app" waits for "b" here.'],
    },
    "links the other way round, over a third, in a bare list": {
      code: `[${container('"links": ["b:bee"]')}, ${container('"dependsOn": [{ "containerName": «"c"», "condition": "START" }]', "b")}, ${container(mounts("app"), "c")}]`,
      messages: ["ring"],
      related: ['Container "app" waits for "b" here.', 'Container "c" waits for "app" here.'],
    },
    "volumes alone": {
      code: task("", `${container('"volumesFrom": [{ "sourceContainer": «"b"» }]')}, ${container(mounts("app"), "b")}`),
      messages: ["ring"],
    },
    YAML: {
      code: `containerDefinitions:
  - name: app
    dependsOn:
      - containerName: «b»
        condition: START
  - name: b
    volumesFrom:
      - sourceContainer: app
`,
      messages: ["ring"],
    },
  },
});
