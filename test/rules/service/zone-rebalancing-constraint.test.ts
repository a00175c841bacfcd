import { rule } from "../../../server/src/core/rules/service/zone-rebalancing-constraint.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "another attribute": service(
      '"placementConstraints": [{ "type": "memberOf", "expression": "attribute:rack == 1" }], "availabilityZoneRebalancing": "ENABLED"',
    ),
    off: service(
      '"placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.availability-zone == a" }]',
    ),
    Fargate: service(
      '"placementConstraints": [{ "type": "memberOf", "expression": "attribute:ecs.availability-zone == a" }], "availabilityZoneRebalancing": "ENABLED", "launchType": "FARGATE"',
    ),
  },
  invalid: {
    "a zone": {
      code: service(
        '"placementConstraints": [{ "type": "memberOf", "expression": «"attribute:ecs.availability-zone == ${ZONE}"» }], "availabilityZoneRebalancing": "ENABLED"',
      ),
      messages: ["zone"],
      fixed: service('"placementConstraints": [], "availabilityZoneRebalancing": "ENABLED"'),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"placementConstraints": [{ "type": "memberOf", "expression": «"attribute:ecs.availability-zone == ${ZONE}"» }], "availabilityZoneRebalancing": "ENABLED"',
        ),
      ),
      messages: ["zone"],
      fixed: asUpdate(service('"placementConstraints": [], "availabilityZoneRebalancing": "ENABLED"')),
    },
  },
});
