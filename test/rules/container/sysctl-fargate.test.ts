import { rule } from "../../../server/src/core/rules/container/sysctl-fargate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';
const LIST = '[{ "namespace": "net.core.somaxconn", "value": "1024" }]';
const app = (list: string): string => container(`"systemControls": ${list}`);

ruleTest(rule, {
  valid: {
    Linux: task("", app(LIST)),
    "Linux, said": task('"runtimePlatform": { "operatingSystemFamily": "LINUX" }', app(LIST)),
    "an unknown system": task('"runtimePlatform": { "operatingSystemFamily": "${SYSTEM}" }', app(LIST)),
    "Linux on Fargate": fargate("", app(LIST)),
    none: task(WINDOWS, `${app("[]")}, ${app("null")}, ${app("[{{ more }}]")}`),
    "a bare list": `[${app(LIST)}]`,
  },
  invalid: {
    Windows: {
      code: task(WINDOWS, `${app(`«${LIST}»`)}, ${app(`«${LIST}»`)}`),
      messages: ["windows", "windows"],
      fixed: task(WINDOWS, `${container("")}, ${container("")}`),
    },
    "Windows on Fargate": { code: fargate(WINDOWS, app(`«${LIST}»`)), messages: ["windows"], fixed: fargate(WINDOWS) },
    "YAML with comments": {
      code: `runtimePlatform:
  operatingSystemFamily: WINDOWS_SERVER_2022_CORE # the newest
containerDefinitions:
  - name: app # one
    «systemControls»:
      - namespace: net.core.somaxconn
        value: a
    image: nginx # two
`,
      messages: ["windows"],
      fixed: `runtimePlatform:
  operatingSystemFamily: WINDOWS_SERVER_2022_CORE # the newest
containerDefinitions:
  - name: app # one
    image: nginx # two
`,
    },
  },
});
