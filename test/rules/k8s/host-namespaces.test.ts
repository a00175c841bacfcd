import { rule } from "../../../server/src/core/rules/k8s/host-namespaces.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    off: pod("hostPID: false\nhostIPC: false\nhostNetwork: false\n"),
    "filled in later": pod("hostPID: ${HOST}\n"),
  },
  invalid: {
    all: {
      code: pod("hostPID: «true»\nhostIPC: «true»\nhostNetwork: «true»\nrestartPolicy: Never\n"),
      messages: ["hostPID", "hostIPC", "hostNetwork"],
      fixed: pod("restartPolicy: Never\n"),
    },
  },
});
