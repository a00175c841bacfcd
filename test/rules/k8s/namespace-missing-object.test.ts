import { rule } from "../../../server/src/core/rules/k8s/namespace-missing-object.js";
import { ruleTest } from "../../support/ruleTest.js";

const map = (namespace: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  namespace: ${namespace}\n`;
const SHOP = "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n";

ruleTest(rule, {
  valid: {
    there: { code: map("shop"), files: { "shop.yaml": SHOP } },
    "no namespaces here": map("shop"),
    "of Kubernetes itself": { code: map("kube-system"), files: { "shop.yaml": SHOP } },
    default: { code: map("default"), files: { "shop.yaml": SHOP } },
    "one that is filled in": { code: map("other"), files: { "shop.yaml": SHOP.replace("shop", "${NAME}") } },
  },
  invalid: {
    missing: { code: map("«shopp»"), files: { "shop.yaml": SHOP }, messages: ["missing"] },
  },
});
