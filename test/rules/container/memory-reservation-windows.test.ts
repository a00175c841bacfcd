import { rule } from "../../../server/src/core/rules/container/memory-reservation-windows.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    Linux: task("", container('"memoryReservation": 128')),
    "Windows with a limit": task(windows, container('"memory": 1024')),
    "null is absent": task(windows, container('"memory": 1024, "memoryReservation": null')),
    "an unknown system": task(
      '"runtimePlatform": { "operatingSystemFamily": "${OS}" }',
      container('"memoryReservation": 128'),
    ),
    "a bare list": `[${container('"memoryReservation": 128')}]`,
  },
  invalid: {
    "in place of a limit": {
      code: task(windows, container('"memoryReservation": «1024»')),
      messages: ["windows"],
      fixed: task(windows, container('"memory": 1024')),
    },
    "beside a limit": {
      code: task(windows, container('"memory": 2048, "memoryReservation": «1024»')),
      messages: ["windows"],
      fixed: task(windows, container('"memory": 2048')),
    },
    "YAML with comments": {
      code: `family: web
runtimePlatform:
  operatingSystemFamily: WINDOWS_SERVER_2022_CORE
containerDefinitions:
  - name: app
    image: example/iis:1
    memoryReservation: «1024» # enough
`,
      messages: ["windows"],
      fixed: `family: web
runtimePlatform:
  operatingSystemFamily: WINDOWS_SERVER_2022_CORE
containerDefinitions:
  - name: app
    image: example/iis:1
    memory: 1024 # enough
`,
    },
  },
});
