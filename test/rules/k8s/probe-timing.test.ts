import { rule } from "../../../server/src/core/rules/k8s/probe-timing.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const probe = (lines: string, key = "livenessProbe", rest = "") =>
  podOf(`${key}:\n  tcpSocket:\n    port: 80\n${lines}${rest}`);
const STARTUP = "startupProbe:\n  tcpSocket:\n    port: 80\n";

ruleTest(rule, {
  valid: {
    shorter: probe("  periodSeconds: 5\n  timeoutSeconds: 5\n"),
    "as long as by default": probe("  timeoutSeconds: 10\n"),
    "filled in later": probe("  periodSeconds: ${PERIOD}\n  timeoutSeconds: 60\n"),
    "a short delay": probe("  initialDelaySeconds: 30\n"),
    "a delay of readiness": probe("  initialDelaySeconds: 120\n", "readinessProbe"),
    "a startup probe as well": probe("  initialDelaySeconds: 120\n", "livenessProbe", STARTUP),
  },
  invalid: {
    longer: {
      code: probe("  periodSeconds: 5\n  timeoutSeconds: «30»\n"),
      messages: ["timeout"],
      fixed: probe("  periodSeconds: 30\n  timeoutSeconds: 30\n"),
    },
    "longer than by default": {
      code: probe("  timeoutSeconds: «15»\n", "readinessProbe"),
      messages: ["timeout"],
      fixed: probe("  timeoutSeconds: 15\n  periodSeconds: 15\n", "readinessProbe"),
    },
    delay: { code: probe("  initialDelaySeconds: «90»\n"), messages: ["delay"] },
  },
});
