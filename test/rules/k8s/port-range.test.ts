import { rule } from "../../../server/src/core/rules/k8s/port-range.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (inside: string, host?: string) =>
  podOf(`ports:\n  - containerPort: ${inside}\n${host === undefined ? "" : `    hostPort: ${host}\n`}`);
const onHost = (inside: number, host: string) =>
  pod(
    `hostNetwork: true\ncontainers:\n  - name: web\n    ports:\n      - containerPort: ${inside}\n        hostPort: ${host}\n`,
  );

ruleTest(rule, {
  valid: {
    ends: ports("1", "65535"),
    "no port of the host": ports("80", "0"),
    mapped: ports("80", "8080"),
    "the same on the host": onHost(80, "80"),
    "filled in later": ports("${PORT}"),
    "a text: the schema speaks": ports('"99999"'),
  },
  invalid: {
    "out of range": { code: ports("«0»", "«65536»"), messages: ["range", "range"] },
    negative: { code: ports("«-80»"), messages: ["range"] },
    "another on the host": { code: onHost(80, "«8080»"), messages: ["host"], fixed: onHost(80, "80") },
  },
});
