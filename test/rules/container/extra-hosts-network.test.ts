import { rule } from "../../../server/src/core/rules/container/extra-hosts-network.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';
const hosts = container('"memory": 128, "extraHosts": [{ "hostname": "db", "ipAddress": "10.0.0.5" }]');
const marked = container('"memory": 128, "extraHosts": «[{ "hostname": "db", "ipAddress": "10.0.0.5" }]»');
const bare = container('"memory": 128');

ruleTest(rule, {
  valid: {
    bridge: task('"networkMode": "bridge"', hosts),
    host: task('"networkMode": "host"', hosts),
    "no mode is bridge": task("", hosts),
    "none said": task('"networkMode": "awsvpc"', bare),
    "empty and null are absent": task(
      '"networkMode": "awsvpc"',
      `${container('"extraHosts": []')}, ${container('"extraHosts": null', "b")}`,
    ),
    "an unknown mode": task('"networkMode": "${MODE}"', hosts),
    "an unknown list": task('"networkMode": "awsvpc"', container('"extraHosts": "${HOSTS}"')),
    "Fargate with a mode it lacks, of which another rule speaks": fargate('"networkMode": "bridge"', hosts),
    "a bare list": `[${hosts}]`,
  },
  invalid: {
    awsvpc: {
      code: task('"networkMode": "awsvpc"', marked),
      messages: ["awsvpc"],
      fixed: task('"networkMode": "awsvpc"', bare),
    },
    "Fargate, wrapped": {
      code: `{ "taskDefinition": ${fargate("", marked)} }`,
      messages: ["awsvpc"],
      fixed: `{ "taskDefinition": ${fargate("", bare)} }`,
    },
    Windows: { code: task(windows, marked), messages: ["windows"], fixed: task(windows, bare) },
    "Windows with awsvpc": {
      code: task(`"networkMode": "awsvpc", ${windows}`, marked),
      messages: ["awsvpc"],
      fixed: task(`"networkMode": "awsvpc", ${windows}`, bare),
    },
  },
});
