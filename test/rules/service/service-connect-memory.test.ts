import { rule } from "../../../server/src/core/rules/service/service-connect-memory.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ON = '"serviceConnectConfiguration": { "enabled": true, "namespace": "shop" }';
const MARKED = ON.replace("true", "«true»");

ruleTest(rule, {
  valid: {
    "room for the proxy": {
      code: service(ON),
      files: { "taskdef.json": task('"memory": "512"', container('"memory": 448')) },
    },
    "an unknown memory": { code: service(ON), files: { "taskdef.json": task('"memory": "${MEMORY}"') } },
    "more than there is, of which another rule speaks": {
      code: service(ON),
      files: { "taskdef.json": task('"memory": "512"', container('"memory": 1024')) },
    },
    "switched off": { code: service(ON.replace("true", "false")), files: { "taskdef.json": task("") } },
    "Windows, where it does not work at all": {
      code: service(ON),
      files: { "taskdef.json": task('"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }') },
    },
    "a bare list of containers": {
      code: service(ON).replace('"taskDefinition": "web:1", ', ""),
      files: { "containers.json": `[${container('"memory": 128')}]` },
    },
    "no task definition at hand": service(ON),
  },
  invalid: {
    "no memory of the task": {
      code: service(MARKED),
      files: { "taskdef.json": task("").replace('"web"', '«"web"»') },
      messages: ["absent"],
      related: ["The task definition."],
    },
    "no room": {
      code: service(MARKED),
      files: { "taskdef.json": task('"memory": «"512"»', container('"memory": 449')) },
      messages: ["tight"],
      related: ["The memory of the task."],
    },
  },
});
