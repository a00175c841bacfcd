import { rule } from "../../../server/src/core/rules/k8s/probe-identical.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const two = (liveness: string, readiness: string) =>
  podOf(`livenessProbe: ${liveness}\nreadinessProbe: ${readiness}\n`);
const TCP = "{ tcpSocket: { port: 80 } }";

ruleTest(rule, {
  valid: {
    different: two("{ tcpSocket: { port: 81 } }", TCP),
    "waits longer": two("{ tcpSocket: { port: 80 }, failureThreshold: 9 }", TCP),
    "one alone": podOf(`livenessProbe: ${TCP}\n`),
    empty: two("{}", "{}"),
  },
  invalid: {
    same: { code: podOf(`«livenessProbe»:\n  tcpSocket:\n    port: 80\nreadinessProbe: ${TCP}\n`), messages: ["same"] },
    "in another order": {
      code: podOf(
        "«livenessProbe»:\n  exec:\n    command: [a, b]\n  periodSeconds: 5\nreadinessProbe:\n  periodSeconds: 5\n  exec:\n    command:\n      - a\n      - b\n",
      ),
      messages: ["same"],
    },
  },
});
