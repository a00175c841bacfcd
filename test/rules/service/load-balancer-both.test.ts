import { rule } from "../../../server/src/core/rules/service/load-balancer-both.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "a target group": service('"loadBalancers": [{ "targetGroupArn": "a", "loadBalancerName": "" }]'),
    "a name": service('"loadBalancers": [{ "targetGroupArn": null, "loadBalancerName": "web" }]'),
    "a placeholder, which may become nothing": service(
      '"loadBalancers": [{ "targetGroupArn": "${ARN}", "loadBalancerName": "web" }]',
    ),
  },
  invalid: {
    both: {
      code: service('"loadBalancers": [{ "targetGroupArn": "a", "loadBalancerName": «"web"» }]'),
      messages: ["both"],
      fixed: service('"loadBalancers": [{ "targetGroupArn": "a" }]'),
      alternatives: { "Remove targetGroupArn": service('"loadBalancers": [{ "loadBalancerName": "web" }]') },
    },
    "in an update": {
      code: asUpdate(service('"loadBalancers": [{ "targetGroupArn": "a", "loadBalancerName": «"web"» }]')),
      messages: ["both"],
      fixed: asUpdate(service('"loadBalancers": [{ "targetGroupArn": "a" }]')),
    },
  },
});
