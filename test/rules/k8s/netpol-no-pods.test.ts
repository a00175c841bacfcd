import { rule } from "../../../server/src/core/rules/k8s/netpol-no-pods.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const policy = (spec: string) => object("networking.k8s.io/v1", "NetworkPolicy", "web", `spec:\n${spec}`);
const selects = (app: string) => policy(`  podSelector:\n    matchLabels:\n      app: ${app}\n`);

ruleTest(rule, {
  valid: {
    "pods that are there": together(selects("web"), deployment("web")),
    "no workloads beside it": selects("web"),
    "all pods": together(policy("  podSelector: {}\n"), deployment("web")),
    "filled in later": together(selects("${APP}"), deployment("web")),
    "both directions": policy("  podSelector: {}\n  policyTypes: [Ingress, Egress]\n  ingress: [{}]\n  egress: [{}]\n"),
    "no types": policy("  podSelector: {}\n  egress: [{}]\n"),
    "names can be looked up": policy(
      "  podSelector: {}\n  egress:\n    - ports: [{ port: 443 }]\n    - ports: [{ port: 53, protocol: UDP }]\n",
    ),
    "a range with it": policy("  podSelector: {}\n  egress:\n    - ports: [{ port: 1, endPort: 100 }]\n"),
    "a named port": policy("  podSelector: {}\n  egress:\n    - ports: [{ port: dns }]\n"),
    "nothing out": policy("  podSelector: {}\n  policyTypes: [Egress]\n  egress: []\n"),
  },
  invalid: {
    "no pods": {
      code: together(selects("site").replace("podSelector", "«podSelector»"), deployment("web")),
      messages: ["none"],
      related: ["The nearest pods."],
    },
    "rules that do not count": {
      code: policy("  podSelector: {}\n  policyTypes:\n    - Ingress\n  «egress»:\n    - to: []\n"),
      messages: ["egress"],
      fixed: policy("  podSelector: {}\n  policyTypes:\n    - Ingress\n    - Egress\n  egress:\n    - to: []\n"),
    },
    "rules that do not count for what comes in": {
      code: policy("  podSelector: {}\n  policyTypes: [Egress]\n  «ingress»:\n    - from: []\n"),
      messages: ["ingress"],
      fixed: policy("  podSelector: {}\n  policyTypes: [Egress, Ingress]\n  ingress:\n    - from: []\n"),
    },
    "no names": {
      code: policy("  podSelector: {}\n  «egress»:\n    - ports:\n        - port: 443\n"),
      messages: ["dns"],
    },
  },
});
