import { rule } from "../../../server/src/core/rules/container/sysctl-host.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const NET = '"net.core.somaxconn"';
const IPC = '"kernel.msgmax"';
const app = (namespace: string): string => container(`"systemControls": [{ "namespace": ${namespace}, "value": "1" }]`);

ruleTest(rule, {
  valid: {
    "a network of its own": task('"networkMode": "bridge"', app(NET)),
    "IPC parameters with the network of the host": task('"networkMode": "host"', app(IPC)),
    "network parameters with the IPC namespace of the host": task('"ipcMode": "host"', app(NET)),
    "an IPC namespace of the task": task('"ipcMode": "task"', app(IPC)),
    "unknown modes": task('"networkMode": "${MODE}", "ipcMode": "${IPC}"', `${app(NET)}, ${app(IPC)}`),
    "an unknown parameter": task('"networkMode": "host"', app('"${NAME}"')),
    "Fargate, where other rules speak of the modes": fargate(
      '"networkMode": "host", "ipcMode": "host"',
      `${app(NET)}, ${app(IPC)}`,
    ),
    "Windows, where another rule speaks of the parameters": task(
      '"networkMode": "host", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }',
      app(NET),
    ),
    "a bare list": `[${app(NET)}]`,
  },
  invalid: {
    "the network of the host": {
      code: task(
        '"networkMode": "host"',
        container(`"systemControls": [{ "namespace": «${NET}», "value": "1" }, { "namespace": ${IPC}, "value": "2" }]`),
      ),
      messages: ["network"],
      fixed: task('"networkMode": "host"', container(`"systemControls": [{ "namespace": ${IPC}, "value": "2" }]`)),
    },
    "the IPC namespace of the host, wrapped": {
      code: `{ "taskDefinition": ${task('"ipcMode": "host"', app(`«${IPC}»`))} }`,
      messages: ["ipc"],
      fixed: `{ "taskDefinition": ${task('"ipcMode": "host"', container('"systemControls": []'))} }`,
    },
    "YAML with comments": {
      code: `networkMode: host # fast
containerDefinitions:
  - name: app
    systemControls:
      - namespace: kernel.msgmax # how much
        value: "1"
      - namespace: «net.core.somaxconn»
        value: "1"
`,
      messages: ["network"],
      fixed: `networkMode: host # fast
containerDefinitions:
  - name: app
    systemControls:
      - namespace: kernel.msgmax # how much
        value: "1"
`,
    },
  },
});
