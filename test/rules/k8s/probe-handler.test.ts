import { rule } from "../../../server/src/core/rules/k8s/probe-handler.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const probe = (action: string, ports = "") => podOf(`livenessProbe:\n  ${action}\n${ports}`);
const hook = (action: string) => podOf(`lifecycle:\n  preStop: ${action}\n`);
const at = (port: string, ports = "") => probe(`tcpSocket: { port: ${port} }`, ports);
const HTTP = "ports:\n  - name: http\n    containerPort: 80\n";

ruleTest(rule, {
  valid: {
    number: at("8080"),
    name: at("http", HTTP),
    command: probe("exec: { command: [cat, /tmp/healthy] }"),
    "the other is unset": probe("exec: { command: [a] }\n  httpGet: null"),
    "a slip: the schema speaks": probe("http: { port: 80 }"),
    "filled in later": at("${PORT}"),
    "ports that are filled in": at("http", "ports: ${PORTS}\n"),
    "a hook that waits": hook("{ sleep: { seconds: 5 } }"),
    "no hook": podOf("lifecycle: {}\n"),
  },
  invalid: {
    none: { code: probe("periodSeconds: 5").replace("livenessProbe", "«livenessProbe»"), messages: ["none"] },
    "an empty hook": { code: hook("{}").replace("preStop", "«preStop»"), messages: ["none"] },
    several: { code: probe("exec: { command: [a] }\n  «httpGet»: { port: 80 }"), messages: ["several"] },
    range: { code: at("«0»"), messages: ["range"] },
    "of a call": { code: probe("grpc: { port: «70000» }"), messages: ["range"] },
    digits: { code: at('«"8080"»'), messages: ["digits"], fixed: at("8080") },
    form: { code: at("«Http_Port»"), messages: ["form"] },
    "an empty command": { code: probe("exec: { command: «[]» }"), messages: ["command"] },
    "a name that no port has": { code: at("«web»", HTTP), messages: ["unknownName"] },
    "a name without ports": { code: at("«web»"), messages: ["unknownName"] },
  },
});
