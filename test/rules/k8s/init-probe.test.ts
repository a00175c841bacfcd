import { rule } from "../../../server/src/core/rules/k8s/init-probe.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const setup = (lines: string) => pod(`initContainers:\n  - name: setup\n${lines}`);

ruleTest(rule, {
  valid: {
    none: setup("    image: busybox\n"),
    sidecar: setup("    restartPolicy: Always\n    livenessProbe: { tcpSocket: { port: 80 } }\n"),
    "perhaps a sidecar": setup("    restartPolicy: ${POLICY}\n    livenessProbe: { tcpSocket: { port: 80 } }\n"),
    "of a container": podOf("livenessProbe: { tcpSocket: { port: 80 } }\n"),
    unset: setup("    image: busybox\n    livenessProbe: null\n"),
  },
  invalid: {
    probe: {
      code: setup("    image: busybox\n    «readinessProbe»: { tcpSocket: { port: 80 } }\n"),
      messages: ["notAllowed"],
      fixed: setup("    image: busybox\n"),
    },
    hook: {
      code: setup("    image: busybox\n    «lifecycle»: { preStop: { exec: { command: [a] } } }\n"),
      messages: ["notAllowed"],
      fixed: setup("    image: busybox\n"),
    },
  },
});
