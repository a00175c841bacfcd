import { rule } from "../../../server/src/core/rules/service/capacity-max.js";
import { asRunTask, asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "20": service(
      '"capacityProviderStrategy": [{ "capacityProvider": "p0", "weight": 1 }, { "capacityProvider": "p1", "weight": 1 }, { "capacityProvider": "p2", "weight": 1 }, { "capacityProvider": "p3", "weight": 1 }, { "capacityProvider": "p4", "weight": 1 }, { "capacityProvider": "p5", "weight": 1 }, { "capacityProvider": "p6", "weight": 1 }, { "capacityProvider": "p7", "weight": 1 }, { "capacityProvider": "p8", "weight": 1 }, { "capacityProvider": "p9", "weight": 1 }, { "capacityProvider": "p10", "weight": 1 }, { "capacityProvider": "p11", "weight": 1 }, { "capacityProvider": "p12", "weight": 1 }, { "capacityProvider": "p13", "weight": 1 }, { "capacityProvider": "p14", "weight": 1 }, { "capacityProvider": "p15", "weight": 1 }, { "capacityProvider": "p16", "weight": 1 }, { "capacityProvider": "p17", "weight": 1 }, { "capacityProvider": "p18", "weight": 1 }, { "capacityProvider": "p19", "weight": 1 }]',
    ),
    none: service('"capacityProviderStrategy": []'),
  },
  invalid: {
    "21": {
      code: service(
        '"capacityProviderStrategy": «[{ "capacityProvider": "p0", "weight": 1 }, { "capacityProvider": "p1", "weight": 1 }, { "capacityProvider": "p2", "weight": 1 }, { "capacityProvider": "p3", "weight": 1 }, { "capacityProvider": "p4", "weight": 1 }, { "capacityProvider": "p5", "weight": 1 }, { "capacityProvider": "p6", "weight": 1 }, { "capacityProvider": "p7", "weight": 1 }, { "capacityProvider": "p8", "weight": 1 }, { "capacityProvider": "p9", "weight": 1 }, { "capacityProvider": "p10", "weight": 1 }, { "capacityProvider": "p11", "weight": 1 }, { "capacityProvider": "p12", "weight": 1 }, { "capacityProvider": "p13", "weight": 1 }, { "capacityProvider": "p14", "weight": 1 }, { "capacityProvider": "p15", "weight": 1 }, { "capacityProvider": "p16", "weight": 1 }, { "capacityProvider": "p17", "weight": 1 }, { "capacityProvider": "p18", "weight": 1 }, { "capacityProvider": "p19", "weight": 1 }, { "capacityProvider": "last" }]»',
      ),
      messages: ["many"],
    },
    "in an update": {
      code: asUpdate(
        service(
          '"capacityProviderStrategy": «[{ "capacityProvider": "p0", "weight": 1 }, { "capacityProvider": "p1", "weight": 1 }, { "capacityProvider": "p2", "weight": 1 }, { "capacityProvider": "p3", "weight": 1 }, { "capacityProvider": "p4", "weight": 1 }, { "capacityProvider": "p5", "weight": 1 }, { "capacityProvider": "p6", "weight": 1 }, { "capacityProvider": "p7", "weight": 1 }, { "capacityProvider": "p8", "weight": 1 }, { "capacityProvider": "p9", "weight": 1 }, { "capacityProvider": "p10", "weight": 1 }, { "capacityProvider": "p11", "weight": 1 }, { "capacityProvider": "p12", "weight": 1 }, { "capacityProvider": "p13", "weight": 1 }, { "capacityProvider": "p14", "weight": 1 }, { "capacityProvider": "p15", "weight": 1 }, { "capacityProvider": "p16", "weight": 1 }, { "capacityProvider": "p17", "weight": 1 }, { "capacityProvider": "p18", "weight": 1 }, { "capacityProvider": "p19", "weight": 1 }, { "capacityProvider": "last" }]»',
        ),
      ),
      messages: ["many"],
    },
    "in the input of RunTask": {
      code: asRunTask(
        service(
          '"capacityProviderStrategy": «[{ "capacityProvider": "p0", "weight": 1 }, { "capacityProvider": "p1", "weight": 1 }, { "capacityProvider": "p2", "weight": 1 }, { "capacityProvider": "p3", "weight": 1 }, { "capacityProvider": "p4", "weight": 1 }, { "capacityProvider": "p5", "weight": 1 }, { "capacityProvider": "p6", "weight": 1 }, { "capacityProvider": "p7", "weight": 1 }, { "capacityProvider": "p8", "weight": 1 }, { "capacityProvider": "p9", "weight": 1 }, { "capacityProvider": "p10", "weight": 1 }, { "capacityProvider": "p11", "weight": 1 }, { "capacityProvider": "p12", "weight": 1 }, { "capacityProvider": "p13", "weight": 1 }, { "capacityProvider": "p14", "weight": 1 }, { "capacityProvider": "p15", "weight": 1 }, { "capacityProvider": "p16", "weight": 1 }, { "capacityProvider": "p17", "weight": 1 }, { "capacityProvider": "p18", "weight": 1 }, { "capacityProvider": "p19", "weight": 1 }, { "capacityProvider": "last" }]»',
        ),
      ),
      messages: ["many"],
    },
  },
});
