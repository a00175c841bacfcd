import { rule } from "../../../server/src/core/rules/service/zone-rebalancing-strategy.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "zones first": service(
      '"placementStrategy": [{ "type": "spread", "field": "attribute:ecs.availability-zone" }, { "type": "binpack", "field": "cpu" }], "availabilityZoneRebalancing": "ENABLED"',
    ),
    none: service('"availabilityZoneRebalancing": "ENABLED", "placementStrategy": []'),
    off: service(
      '"placementStrategy": [{ "type": "binpack", "field": "cpu" }], "availabilityZoneRebalancing": "DISABLED"',
    ),
    unknown: service(
      '"placementStrategy": [{ "type": "spread", "field": "${F}" }], "availabilityZoneRebalancing": "ENABLED"',
    ),
    Fargate: service(
      '"placementStrategy": [{ "type": "binpack", "field": "cpu" }], "availabilityZoneRebalancing": "ENABLED", "launchType": "FARGATE"',
    ),
    "a daemon": service(
      '"placementStrategy": [{ "type": "binpack", "field": "cpu" }], "availabilityZoneRebalancing": "ENABLED", "schedulingStrategy": "DAEMON"',
    ),
  },
  invalid: {
    another: {
      code: service(
        '"placementStrategy": [«{ "type": "binpack", "field": "cpu" }»], "availabilityZoneRebalancing": "ENABLED"',
      ),
      messages: ["first"],
    },
    "zones second": {
      code: service(
        '"placementStrategy": [«{ "type": "binpack", "field": "cpu" }», { "type": "spread", "field": "attribute:ecs.availability-zone" }], "availabilityZoneRebalancing": "ENABLED"',
      ),
      messages: ["first"],
      fixed: service(
        '"placementStrategy": [{ "type": "spread", "field": "attribute:ecs.availability-zone" }, { "type": "binpack", "field": "cpu" }], "availabilityZoneRebalancing": "ENABLED"',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"placementStrategy": [«{ "type": "binpack", "field": "cpu" }»], "availabilityZoneRebalancing": "ENABLED"',
        ),
      ),
      messages: ["first"],
    },
  },
});
