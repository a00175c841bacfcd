import { rule } from "../../../server/src/core/rules/k8s/service-account.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const account = (name: string, namespace = "") =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n${namespace === "" ? "" : `  namespace: ${namespace}\n`}`;
const files = { "accounts.yaml": account("web") };
const named = (name: string) => pod(`serviceAccountName: ${name}\n`);
const inShop = (name: string, namespace = "shop") =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: ${namespace}\nspec:\n  serviceAccountName: ${name}\n`;

ruleTest(rule, {
  valid: {
    there: { code: named("web"), files },
    "no accounts here": named("web"),
    "none in this namespace": { code: inShop("api"), files },
    "always there": { code: named("default"), files },
    "with the cluster": {
      code: inShop("aws-node", "kube-system"),
      files: { "accounts.yaml": account("coredns", "kube-system") },
    },
    "filled in later": { code: named("${ACCOUNT}"), files },
    "an account that is filled in": { code: named("api"), files: { "accounts.yaml": account("${NAME}") } },
    "both the same": pod("serviceAccountName: web\nserviceAccount: web\n"),
  },
  invalid: {
    missing: { code: named("«wbe»"), files, messages: ["missing"] },
    "missing in a namespace": {
      code: inShop("«api»"),
      files: { "accounts.yaml": account("web", "shop") },
      messages: ["missing"],
    },
    former: {
      code: pod("«serviceAccount»: web\n"),
      messages: ["former"],
      fixed: named("web"),
    },
    ignored: {
      code: pod("serviceAccountName: web\n«serviceAccount»: api\n"),
      messages: ["ignored"],
      fixed: named("web"),
    },
  },
});
