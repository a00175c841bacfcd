import { rule } from "../../../server/src/core/rules/service/canary.js";
import { asUpdate, service, update } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    whole: service(
      '"deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": { "canaryPercent": 0.1, "canaryBakeTimeInMinutes": 1440 } }',
    ),
    tenths: service(
      '"deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": { "canaryPercent": 12.3 } }',
    ),
    "an unknown strategy": service('"deploymentConfiguration": { "strategy": "${S}", "canaryConfiguration": {} }'),
    "an unknown percentage": service(
      '"deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": { "canaryPercent": "${P}" } }',
    ),
    null: service('"deploymentConfiguration": { "strategy": "ROLLING", "canaryConfiguration": null }'),
    "an update, which keeps the strategy": update('"deploymentConfiguration": { "canaryConfiguration": {} }'),
  },
  invalid: {
    "another strategy": {
      code: service(
        '"deploymentConfiguration": { "strategy": "BLUE_GREEN", "canaryConfiguration": «{ "canaryPercent": 0 }» }',
      ),
      messages: ["strategy"],
      fixed: service('"deploymentConfiguration": { "strategy": "BLUE_GREEN" }'),
    },
    "no strategy": {
      code: service('"deploymentConfiguration": { "canaryConfiguration": «{}» }'),
      messages: ["strategy"],
      fixed: service('"deploymentConfiguration": {}'),
    },
    "too little": {
      code: service(
        '"deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": { "canaryPercent": «0.05» } }',
      ),
      messages: ["percent"],
      fixed: service(
        '"deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": { "canaryPercent": 0.1 } }',
      ),
    },
    "too much": {
      code: service(
        '"deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": { "canaryPercent": «101» } }',
      ),
      messages: ["percent"],
      fixed: service(
        '"deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": { "canaryPercent": 100 } }',
      ),
    },
    "a finer step": {
      code: service(
        '"deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": { "canaryPercent": «33.33» } }',
      ),
      messages: ["step"],
      fixed: service(
        '"deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": { "canaryPercent": 33.3 } }',
      ),
    },
    "too long a wait": {
      code: service(
        '"deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": { "canaryBakeTimeInMinutes": «1441» } }',
      ),
      messages: ["bake"],
      fixed: service(
        '"deploymentConfiguration": { "strategy": "CANARY", "canaryConfiguration": { "canaryBakeTimeInMinutes": 1440 } }',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"deploymentConfiguration": { "strategy": "BLUE_GREEN", "canaryConfiguration": «{ "canaryPercent": 0 }» }',
        ),
      ),
      messages: ["strategy"],
      fixed: asUpdate(service('"deploymentConfiguration": { "strategy": "BLUE_GREEN" }')),
    },
  },
});
