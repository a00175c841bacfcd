import { rule } from "../../../server/src/core/rules/service/zone-rebalancing-classic.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    off: service('"availabilityZoneRebalancing": "DISABLED", "loadBalancers": [{ "loadBalancerName": "a" }]'),
    "a target group": service('"availabilityZoneRebalancing": "ENABLED", "loadBalancers": [{ "targetGroupArn": "a" }]'),
    EC2: service('"availabilityZoneRebalancing": "ENABLED", "launchType": "EC2"'),
    "a daemon": service(
      '"availabilityZoneRebalancing": "ENABLED", "loadBalancers": [{ "loadBalancerName": "a" }], "schedulingStrategy": "DAEMON"',
    ),
  },
  invalid: {
    classic: {
      code: service('"availabilityZoneRebalancing": «"ENABLED"», "loadBalancers": [{ "loadBalancerName": "a" }]'),
      messages: ["classic"],
      fixed: service('"availabilityZoneRebalancing": "DISABLED", "loadBalancers": [{ "loadBalancerName": "a" }]'),
    },
    external: {
      code: service('"availabilityZoneRebalancing": «"ENABLED"», "launchType": "EXTERNAL"'),
      messages: ["external"],
      fixed: service('"availabilityZoneRebalancing": "DISABLED", "launchType": "EXTERNAL"'),
    },
    "in an update": {
      code: asUpdate(
        service('"availabilityZoneRebalancing": «"ENABLED"», "loadBalancers": [{ "loadBalancerName": "a" }]'),
      ),
      messages: ["classic"],
      fixed: asUpdate(
        service('"availabilityZoneRebalancing": "DISABLED", "loadBalancers": [{ "loadBalancerName": "a" }]'),
      ),
    },
  },
});
