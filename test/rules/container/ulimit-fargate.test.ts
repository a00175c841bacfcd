import { rule } from "../../../server/src/core/rules/container/ulimit-fargate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';
const app = (name: string, soft: string, hard: string): string =>
  container(`"ulimits": [{ "name": "${name}", "softLimit": ${soft}, "hardLimit": ${hard} }]`);

ruleTest(rule, {
  valid: {
    "the most there is": fargate("", app("nofile", "1048576", "1048576")),
    "another limit": fargate("", app("nproc", "2000000", "2000000")),
    elsewhere: task("", app("nofile", "2000000", "2000000")),
    placeholders: fargate("", `${app("nofile", '"${A}"', "1")}, ${app("${NAME}", "2000000", "2000000")}`),
    "Windows without limits": task(WINDOWS, container('"ulimits": []')),
    "a bare list": `[${app("nofile", "2000000", "2000000")}]`,
  },
  invalid: {
    "too many open files": {
      code: fargate("", app("nofile", "«2000000»", "«3000000»")),
      messages: ["nofile", "nofile"],
      fixed: fargate("", app("nofile", "1048576", "1048576")),
    },
    "Windows, on Fargate too": {
      code: fargate(WINDOWS, container('"ulimits": «[{ "name": "nofile", "softLimit": 1, "hardLimit": 2000000 }]»')),
      messages: ["windows"],
      fixed: fargate(WINDOWS),
    },
    "YAML with comments": {
      code: `requiresCompatibilities: [FARGATE]
containerDefinitions:
  - name: app
    ulimits:
      - name: nofile
        softLimit: 1024 # few
        hardLimit: «1048577» # many
`,
      messages: ["nofile"],
      fixed: `requiresCompatibilities: [FARGATE]
containerDefinitions:
  - name: app
    ulimits:
      - name: nofile
        softLimit: 1024 # few
        hardLimit: 1048576 # many
`,
    },
  },
});
