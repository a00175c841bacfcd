import { rule } from "../../../server/src/core/rules/k8s/probe-numbers.js";
import { podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const probe = (line: string, key = "livenessProbe") => podOf(`${key}:\n  tcpSocket:\n    port: 80\n${line}`);

ruleTest(rule, {
  valid: {
    usual: probe("  initialDelaySeconds: 0\n  periodSeconds: 5\n  successThreshold: 1\n"),
    "0 stands for the default": probe("  timeoutSeconds: 0\n  successThreshold: 0\n"),
    "several successes of readiness": probe("  successThreshold: 3\n", "readinessProbe"),
    grace: probe("  terminationGracePeriodSeconds: 10\n"),
    "filled in later": probe("  periodSeconds: ${PERIOD}\n"),
  },
  invalid: {
    negative: {
      code: probe("  initialDelaySeconds: «-1»\n  periodSeconds: «-5»\n"),
      messages: ["negative", "negative"],
      fixed: probe("  initialDelaySeconds: 0\n  periodSeconds: 1\n"),
    },
    success: {
      code: probe("  successThreshold: «2»\n", "startupProbe"),
      messages: ["success"],
      fixed: probe("  successThreshold: 1\n", "startupProbe"),
    },
    grace: {
      code: probe("  terminationGracePeriodSeconds: «0»\n"),
      messages: ["grace"],
      fixed: probe("  terminationGracePeriodSeconds: 1\n"),
    },
    "grace of readiness": {
      code: probe("  terminationGracePeriodSeconds: «10»\n", "readinessProbe"),
      messages: ["readinessGrace"],
      fixed: probe("", "readinessProbe"),
    },
  },
});
