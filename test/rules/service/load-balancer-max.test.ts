import { rule } from "../../../server/src/core/rules/service/load-balancer-max.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "5 target groups": service(
      '"loadBalancers": [{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef0", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef1", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef2", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef3", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef4", "containerName": "app", "containerPort": 80 }]',
    ),
    "one classic": service('"loadBalancers": [{ "loadBalancerName": "a" }]'),
    "both in one entry, of which another rule speaks": service(
      '"loadBalancers": [{ "loadBalancerName": "a", "targetGroupArn": "b" }]',
    ),
  },
  invalid: {
    "6 target groups": {
      code: service(
        '"loadBalancers": «[{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef0", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef1", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef2", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef3", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef4", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef5", "containerName": "app", "containerPort": 80 }]»',
      ),
      messages: ["groups"],
    },
    "two classic": {
      code: service('"loadBalancers": «[{ "loadBalancerName": "a" }, { "loadBalancerName": "b" }]»'),
      messages: ["classic"],
    },
    mixed: {
      code: service('"loadBalancers": [{ "loadBalancerName": «"a"» }, { "targetGroupArn": "b" }]'),
      messages: ["mixed"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"loadBalancers": «[{ "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef0", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef1", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef2", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef3", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef4", "containerName": "app", "containerPort": 80 }, { "targetGroupArn": "arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef5", "containerName": "app", "containerPort": 80 }]»',
        ),
      ),
      messages: ["groups"],
    },
  },
});
