import { rule } from "../../../server/src/core/rules/k8s/hostnetwork-dns.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const spec = (policy: string) => pod(`hostNetwork: true\ndnsPolicy: ${policy}\n`);
const SYSTEM =
  "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: kube-system\nspec:\n  hostNetwork: true\n";

ruleTest(rule, {
  valid: {
    "with the host": spec("ClusterFirstWithHostNet"),
    "of the node": spec("Default"),
    "filled in later": spec("${POLICY}"),
    "its own network": pod("hostNetwork: false\n"),
    "perhaps its own": pod("hostNetwork: ${HOST}\n"),
    "a part of the cluster": SYSTEM,
  },
  invalid: {
    absent: {
      code: pod("«hostNetwork»: true\nrestartPolicy: Always\n"),
      messages: ["absent"],
      fixed: pod("hostNetwork: true\ndnsPolicy: ClusterFirstWithHostNet\nrestartPolicy: Always\n"),
      alternatives: {
        "Set dnsPolicy to Default": pod("hostNetwork: true\ndnsPolicy: Default\nrestartPolicy: Always\n"),
      },
    },
    ignored: {
      code: spec("«ClusterFirst»"),
      messages: ["ignored"],
      fixed: spec("ClusterFirstWithHostNet"),
    },
  },
});
