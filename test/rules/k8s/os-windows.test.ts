import { rule } from "../../../server/src/core/rules/k8s/os-windows.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const on = (os: string, lines: string) => pod(`os:\n  name: ${os}\n${lines}`);

ruleTest(rule, {
  valid: {
    "of Windows": on("windows", "securityContext:\n  windowsOptions:\n    runAsUserName: a\n  runAsNonRoot: true\n"),
    "of Linux": on("linux", "hostPID: true\nsecurityContext:\n  fsGroup: 1\n"),
    "not said": pod("securityContext:\n  windowsOptions: {}\n  fsGroup: 1\n"),
    "filled in later": on("${OS}", "hostPID: true\n"),
    "off is nothing": on("windows", "hostPID: false\n"),
  },
  invalid: {
    windows: {
      code: on(
        "windows",
        "«hostPID»: true\nsecurityContext:\n  «fsGroup»: 1\n  runAsNonRoot: true\ncontainers:\n  - name: a\n    securityContext:\n      «privileged»: false\n      runAsNonRoot: true\n",
      ),
      messages: ["windows", "windows", "windows"],
      fixed: on(
        "windows",
        "securityContext:\n  runAsNonRoot: true\ncontainers:\n  - name: a\n    securityContext:\n      runAsNonRoot: true\n",
      ),
    },
    linux: {
      code: on("linux", "securityContext:\n  runAsUser: 1\n  «windowsOptions»:\n    runAsUserName: a\n"),
      messages: ["linux"],
      fixed: on("linux", "securityContext:\n  runAsUser: 1\n"),
    },
  },
});
