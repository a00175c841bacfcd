import { rule } from "../../../server/src/core/rules/service/service-connect-network.js";
import { service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ON = '"serviceConnectConfiguration": { "enabled": true, "namespace": "shop" }';
const MARKED = ON.replace("true", "«true»");

ruleTest(rule, {
  valid: {
    bridge: { code: service(ON), files: { "taskdef.json": task("") } },
    "an unknown mode": { code: service(ON), files: { "taskdef.json": task('"networkMode": "${MODE}"') } },
    "switched off": {
      code: service(ON.replace("true", "false")),
      files: { "taskdef.json": task('"networkMode": "host"') },
    },
    "perhaps switched off": {
      code: service(ON.replace("true", '"${ON}"')),
      files: { "taskdef.json": task('"networkMode": "host"') },
    },
    "no task definition at hand": service(`"launchType": "EC2", ${ON}`),
  },
  invalid: {
    "the host's network": {
      code: service(MARKED),
      files: { "taskdef.json": task('"networkMode": «"host"»') },
      messages: ["mode"],
      related: ["The network mode."],
    },
    "no network": {
      code: service(MARKED),
      files: { "taskdef.json": task('"networkMode": "none"') },
      messages: ["mode"],
    },
    Windows: {
      code: service(MARKED),
      files: {
        "taskdef.json": task('"runtimePlatform": { "operatingSystemFamily": «"WINDOWS_SERVER_2022_CORE"» }'),
      },
      messages: ["windows"],
      related: ["The operating system."],
    },
    "external instances": { code: service(`"launchType": "EXTERNAL", ${MARKED}`), messages: ["external"] },
  },
});
