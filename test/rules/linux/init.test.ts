import { rule } from "../../../server/src/core/rules/linux/init.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ON = '"enableExecuteCommand": true';
const MARKED = '"enableExecuteCommand": «true»';
const INIT = ', "linuxParameters": { "initProcessEnabled": true }';
const built = (more: string, name = "app"): string => container(`"memory": 128${more}`, name);

ruleTest(rule, {
  valid: {
    "switched on": { code: service(ON), files: { "taskdef.json": task("", built(INIT)) } },
    "switched off on purpose": {
      code: service(ON),
      files: { "taskdef.json": task("", built(INIT.replace("true", "false"))) },
    },
    "a placeholder": {
      code: service(ON),
      files: { "taskdef.json": task("", built(INIT.replace("true", '"${INIT}"'))) },
    },
    "no ECS Exec": { code: service(""), files: { "taskdef.json": task("") } },
    Windows: {
      code: service(ON),
      files: { "taskdef.json": task('"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }') },
    },
    "no task definition at hand": service(ON),
  },
  invalid: {
    "two of three": {
      code: service(MARKED),
      files: {
        "taskdef.json": task(
          "",
          [
            built("").replace('"app"', '«"app"»'),
            built(INIT, "b"),
            built(', "linuxParameters": { "sharedMemorySize": 64 }', "c").replace('"c"', '«"c"»'),
          ].join(", "),
        ),
      },
      messages: ["absent"],
      related: ['Container "app".', 'Container "c".'],
      fixed: service(ON),
      fixedFiles: {
        "taskdef.json": task(
          "",
          [
            built(INIT),
            built(INIT, "b"),
            built(', "linuxParameters": { "sharedMemorySize": 64, "initProcessEnabled": true }', "c"),
          ].join(", "),
        ),
      },
    },
  },
});
