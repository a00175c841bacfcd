import { rule } from "../../../server/src/core/rules/k8s/svc-lb-fields.js";
import { manifest } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const service = (spec: string) => manifest("v1", "Service", `${spec}ports:\n  - port: 80\n`);

ruleTest(rule, {
  valid: {
    neither: service("type: LoadBalancer\n"),
    empty: service('loadBalancerIP: ""\nexternalIPs: []\n'),
  },
  invalid: {
    "the address of a load balancer": {
      code: service("type: LoadBalancer\n«loadBalancerIP»: 203.0.113.1\n"),
      messages: ["loadBalancerIP"],
    },
    "external addresses": { code: service("«externalIPs»:\n  - 203.0.113.1\n"), messages: ["externalIPs"] },
  },
});
