import { rule } from "../../../server/src/core/rules/k8s/sysctls.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const sysctls = (...names: readonly string[]) =>
  pod(`securityContext:\n  sysctls:\n${names.map((name) => `    - name: ${name}\n      value: "1"\n`).join("")}`);

ruleTest(rule, {
  valid: {
    safe: sysctls("net.ipv4.tcp_syncookies", "kernel.shm_rmid_forced"),
    "with slashes": sysctls("net/ipv4/tcp_syncookies"),
    "no name at all: another rule speaks": sysctls("NET"),
    "filled in later": sysctls("${NAME}"),
    "safe since": { code: sysctls("net.ipv4.tcp_rmem"), target: { minor: 32 } },
  },
  invalid: {
    unsafe: {
      code: sysctls("net.ipv4.tcp_syncookies", "«net.core.somaxconn»"),
      messages: ["unsafe"],
      fixed: sysctls("net.ipv4.tcp_syncookies"),
    },
    "not yet safe": {
      code: sysctls("kernel.shm_rmid_forced", "«net.ipv4.tcp_rmem»"),
      target: { minor: 31 },
      messages: ["unsafe"],
      fixed: sysctls("kernel.shm_rmid_forced"),
    },
  },
});
