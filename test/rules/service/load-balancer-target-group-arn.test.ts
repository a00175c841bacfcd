import { rule } from "../../../server/src/core/rules/service/load-balancer-target-group-arn.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "a word for a script": service('"loadBalancers": [{ "targetGroupArn": "TARGET_GROUP_ARN" }]'),
    "a target group": service(
      '"loadBalancers": [{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef" }]',
    ),
    "another partition": service(
      '"loadBalancers": [{ "targetGroupArn": "arn:aws-cn:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef" }]',
    ),
    "a placeholder inside": service(
      '"loadBalancers": [{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:${ACCOUNT}:targetgroup/web/0123456789abcdef" }]',
    ),
    empty: service('"loadBalancers": [{ "targetGroupArn": "" }]'),
  },
  invalid: {
    "a load balancer": {
      code: service(
        '"loadBalancers": [{ "targetGroupArn": «"arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/0123456789abcdef"» }]',
      ),
      messages: ["form"],
    },
    "a name": { code: service('"loadBalancers": [{ "targetGroupArn": «"web"» }]'), messages: ["form"] },
    "in an update": {
      code: asUpdate(
        service(
          '"loadBalancers": [{ "targetGroupArn": «"arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/0123456789abcdef"» }]',
        ),
      ),
      messages: ["form"],
    },
  },
});
