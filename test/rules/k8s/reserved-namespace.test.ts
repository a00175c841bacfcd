import { rule } from "../../../server/src/core/rules/k8s/reserved-namespace.js";
import { ruleTest } from "../../support/ruleTest.js";

const pod = (namespace: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n  namespace: ${namespace}\n`;
const namespace = (name: string) => `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n`;

ruleTest(rule, {
  valid: {
    "one of its own": pod("shop"),
    "filled in later": pod("${NAMESPACE}"),
    "a namespace": namespace("shop"),
    "one of Kubernetes itself, with labels perhaps": namespace("kube-system"),
  },
  invalid: {
    default: { code: pod("«default»"), messages: ["default"] },
    system: { code: pod("«kube-system»"), messages: ["system"] },
    "a new one": { code: namespace("«kube-shop»"), messages: ["prefix"] },
  },
});
