import { rule } from "../../../server/src/core/rules/container/readonly.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';
const readonly = (value: string): string => container(`"readonlyRootFilesystem": ${value}`);

ruleTest(rule, {
  valid: {
    true: task("", readonly("true")),
    "an unknown value": task("", readonly('"${READONLY}"')),
    "the key may come from a template": '{ "family": "web", "containerDefinitions": [{ "name": "app", {{ more }} }] }',
    "a slip, of which the schema speaks": task("", container('"readOnlyRootFilesystem": true')),
    "nothing said on Windows": task(windows, container("")),
    "false on Windows": task(windows, readonly("false")),
  },
  invalid: {
    "nothing said": {
      code: task("", '{ "name": «"app"», "image": "nginx:1.27" }'),
      messages: ["writable"],
      fixed: task("", readonly("true")),
    },
    "false on Fargate": {
      code: fargate("", readonly("«false»")),
      messages: ["writable"],
      fixed: fargate("", readonly("true")),
    },
    "two in a bare list": {
      code: `[{ "name": «"app"», "image": "nginx:1.27" }, ${readonly("false")}]`,
      messages: ["writable"],
      fixed: `[${readonly("true")}, ${readonly("true")}]`,
    },
    Windows: {
      code: task(windows, readonly("«true»")),
      messages: ["windows"],
      fixed: task(windows, container("")),
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  # the server
  - name: «app» # main
    image: nginx:1.27
`,
      messages: ["writable"],
      fixed: `family: web
containerDefinitions:
  # the server
  - name: app # main
    image: nginx:1.27
    readonlyRootFilesystem: true
`,
    },
  },
});
