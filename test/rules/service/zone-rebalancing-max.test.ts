import { rule } from "../../../server/src/core/rules/service/zone-rebalancing-max.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "200": service('"deploymentConfiguration": { "maximumPercent": 200 }, "availabilityZoneRebalancing": "ENABLED"'),
    off: service('"deploymentConfiguration": { "maximumPercent": 100 }, "availabilityZoneRebalancing": "DISABLED"'),
    "a daemon": service(
      '"deploymentConfiguration": { "maximumPercent": 100 }, "schedulingStrategy": "DAEMON", "availabilityZoneRebalancing": "ENABLED"',
    ),
    unknown: service(
      '"deploymentConfiguration": { "maximumPercent": "${M}" }, "availabilityZoneRebalancing": "ENABLED"',
    ),
  },
  invalid: {
    "100": {
      code: service('"deploymentConfiguration": { "maximumPercent": «100» }, "availabilityZoneRebalancing": "ENABLED"'),
      messages: ["low"],
      fixed: service('"deploymentConfiguration": { "maximumPercent": 200 }, "availabilityZoneRebalancing": "ENABLED"'),
    },
    "in an update": {
      code: asUpdate(
        service('"deploymentConfiguration": { "maximumPercent": «100» }, "availabilityZoneRebalancing": "ENABLED"'),
      ),
      messages: ["low"],
      fixed: asUpdate(
        service('"deploymentConfiguration": { "maximumPercent": 200 }, "availabilityZoneRebalancing": "ENABLED"'),
      ),
    },
  },
});
