import { rule } from "../../../server/src/core/rules/container/sysctl-namespace.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (namespace: string): string => container(`"systemControls": [{ "namespace": ${namespace}, "value": "1" }]`);

ruleTest(rule, {
  valid: {
    "the network's": task("", app('"net.ipv4.tcp_keepalive_time"')),
    "the IPC namespace's": task("", `${app('"kernel.shmmax"')}, ${app('"fs.mqueue.msg_max"')}`),
    "a placeholder": task("", app('"${NAME}"')),
    "null and empty, of which the schema speaks": task("", `${app("null")}, ${app('""')}`),
    "Windows, of which another rule speaks": task(
      '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }',
      app('"vm.swappiness"'),
    ),
    none: task("", container('"systemControls": []')),
  },
  invalid: {
    "the host's": { code: task("", app('«"vm.max_map_count"»')), messages: ["host"] },
    "a slip, in a bare list": {
      code: `[${app('«"kernel.shmax"»')}]`,
      messages: ["near"],
      fixed: `[${app('"kernel.shmmax"')}]`,
    },
    "YAML with comments": {
      code: `containerDefinitions:
  - name: app
    systemControls:
      - namespace: «kernel.msgmaxx» # how much
        value: "1"
`,
      messages: ["near"],
      fixed: `containerDefinitions:
  - name: app
    systemControls:
      - namespace: kernel.msgmax # how much
        value: "1"
`,
    },
  },
});
