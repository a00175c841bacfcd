import { rule } from "../../../server/src/core/rules/service/role-load-balancer.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "with load balancers": service('"role": "ecsServiceRole", "loadBalancers": [{ "loadBalancerName": "a" }]'),
    "no role": service('"role": ""'),
    "a placeholder": service('"role": "${ROLE}"'),
  },
  invalid: {
    without: { code: service('"role": «"ecsServiceRole"»'), messages: ["unused"], fixed: service("") },
    "an empty list": {
      code: service('"role": «"ecsServiceRole"», "loadBalancers": []'),
      messages: ["unused"],
      fixed: service('"loadBalancers": []'),
    },
  },
});
