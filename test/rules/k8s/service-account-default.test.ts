import { rule } from "../../../server/src/core/rules/k8s/service-account-default.js";
import { pod, workload } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "one of its own": pod("serviceAccountName: web\n"),
    "by the former name": pod("serviceAccount: web\n"),
    "no token": pod("automountServiceAccountToken: false\n"),
    "no token of the account": {
      code: pod("restartPolicy: Never\n"),
      files: {
        "account.yaml":
          "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: default\nautomountServiceAccountToken: false\n",
      },
    },
    "filled in later": pod("serviceAccountName: ${ACCOUNT}\n"),
    "perhaps no token": pod("automountServiceAccountToken: ${TOKEN}\n"),
  },
  invalid: {
    none: {
      code: pod("dnsPolicy: Default\nrestartPolicy: Never\n").replace("spec", "«spec»"),
      messages: ["shared"],
      fixed: pod("dnsPolicy: Default\nrestartPolicy: Never\nautomountServiceAccountToken: false\n"),
    },
    default: {
      code: workload("serviceAccountName: «default»\n"),
      messages: ["shared"],
      fixed: workload("serviceAccountName: default\nautomountServiceAccountToken: false\n"),
    },
    mounted: {
      code: pod("automountServiceAccountToken: «true»\n"),
      messages: ["shared"],
      fixed: pod("automountServiceAccountToken: false\n"),
    },
  },
});
