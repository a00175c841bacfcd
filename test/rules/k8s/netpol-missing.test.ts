import { rule } from "../../../server/src/core/rules/k8s/netpol-missing.js";
import { ruleTest } from "../../support/ruleTest.js";
import { deployment, object, together } from "../../support/workloads.js";

const policy = (selector: string) =>
  object("networking.k8s.io/v1", "NetworkPolicy", "rules", `spec:\n  podSelector: ${selector}\n`);

ruleTest(rule, {
  valid: {
    "a policy": together(deployment("web"), policy("{ matchLabels: { app: web } }")),
    "a policy for all": { code: deployment("web"), files: { "policy.yaml": policy("{}") } },
    "a policy that is filled in": together(deployment("web"), policy("{ matchLabels: { app: '${APP}' } }")),
    "on the network of the node": object("v1", "Pod", "web", "spec:\n  hostNetwork: true\n  containers: []\n"),
  },
  invalid: {
    none: { code: deployment("web").replace("name: web", "name: «web»"), messages: ["missing"] },
    "for others": {
      code: together(deployment("web").replace("name: web", "name: «web»"), policy("{ matchLabels: { app: site } }")),
      messages: ["missing"],
    },
  },
});
