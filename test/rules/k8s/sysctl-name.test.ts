import { rule } from "../../../server/src/core/rules/k8s/sysctl-name.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const sysctls = (rest: string, ...names: readonly string[]) =>
  pod(
    `${rest}securityContext:\n  sysctls:\n${names.map((name) => `    - name: ${name}\n      value: "1"\n`).join("")}`,
  );

ruleTest(rule, {
  valid: {
    two: sysctls("", "net.ipv4.tcp_syncookies", "kernel.shm_rmid_forced"),
    "with slashes": sysctls("", "net/ipv4/conf/eth0.1/forwarding"),
    "filled in later": sysctls("", "${NAME}"),
    "another namespace": sysctls("hostNetwork: true\n", "kernel.shm_rmid_forced"),
    "memory of its own": sysctls("hostIPC: false\n", "kernel.shm_rmid_forced"),
  },
  invalid: {
    grammar: { code: sysctls("", "«net..core»", "«Net.core»"), messages: ["grammar", "grammar"] },
    twice: {
      code: sysctls("", "net.core.somaxconn", "«net.core.somaxconn»"),
      messages: ["twice"],
      related: ["It is set here."],
      fixed: sysctls("", "net.core.somaxconn"),
    },
    network: {
      code: sysctls("hostNetwork: true\n", "kernel.sem", "«net.core.somaxconn»"),
      messages: ["hostNetwork"],
      fixed: sysctls("hostNetwork: true\n", "kernel.sem"),
    },
    memory: {
      code: sysctls("hostIPC: true\n", "net.core.somaxconn", "«kernel.sem»"),
      messages: ["hostIPC"],
      fixed: sysctls("hostIPC: true\n", "net.core.somaxconn"),
    },
  },
});
