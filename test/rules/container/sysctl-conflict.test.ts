import { rule } from "../../../server/src/core/rules/container/sysctl-conflict.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const AWSVPC = '"networkMode": "awsvpc"';
const NET = '"net.core.somaxconn"';
const app = (namespace: string, value: string, name = "app"): string =>
  container(`"systemControls": [{ "namespace": ${namespace}, "value": ${value} }]`, name);

ruleTest(rule, {
  valid: {
    "the same value": task(AWSVPC, `${app(NET, '"1"')}, ${app(NET, "1")}`),
    "different parameters": task(AWSVPC, `${app(NET, '"1"')}, ${app('"net.ipv4.tcp_syncookies"', '"2"')}`),
    "no network parameter": task(AWSVPC, `${app('"kernel.msgmax"', '"1"')}, ${app('"kernel.msgmax"', '"2"')}`),
    "networks of their own": task('"networkMode": "bridge"', `${app(NET, '"1"')}, ${app(NET, '"2"')}`),
    "twice in one container": task(
      AWSVPC,
      container(`"systemControls": [{ "namespace": ${NET}, "value": "1" }, { "namespace": ${NET}, "value": "2" }]`),
    ),
    placeholders: task(AWSVPC, `${app(NET, '"${A}"')}, ${app(NET, '"2"')}, ${app(NET, "null")}`),
    "a bare list": `[${app(NET, '"1"')}, ${app(NET, '"2"')}]`,
  },
  invalid: {
    "two values": {
      code: task(AWSVPC, `${app(NET, '"1"')}, ${app(NET, '«"2"»', "b")}`),
      messages: ["differs"],
      related: ["The other value."],
    },
    "Fargate, without a mode": {
      code: fargate('"networkMode": null', `${app(NET, '"1"')}, ${app(NET, '«"2"»', "b")}`),
      messages: ["differs"],
    },
    YAML: {
      code: `networkMode: awsvpc
containerDefinitions:
  - name: a
    systemControls: [{ namespace: net.core.somaxconn, value: "1" }]
  - name: b
    systemControls: [{ namespace: net.core.somaxconn, value: «"2"» }]
`,
      messages: ["differs"],
    },
  },
});
