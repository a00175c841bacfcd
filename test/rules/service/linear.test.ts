import { rule } from "../../../server/src/core/rules/service/linear.js";
import { asUpdate, service, update } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    whole: service(
      '"deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepPercent": 3, "stepBakeTimeInMinutes": 1440 } }',
    ),
    tenths: service(
      '"deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepPercent": 12.3 } }',
    ),
    "an unknown strategy": service('"deploymentConfiguration": { "strategy": "${S}", "linearConfiguration": {} }'),
    "an unknown percentage": service(
      '"deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepPercent": "${P}" } }',
    ),
    null: service('"deploymentConfiguration": { "strategy": "ROLLING", "linearConfiguration": null }'),
    "an update, which keeps the strategy": update('"deploymentConfiguration": { "linearConfiguration": {} }'),
  },
  invalid: {
    "another strategy": {
      code: service(
        '"deploymentConfiguration": { "strategy": "BLUE_GREEN", "linearConfiguration": «{ "stepPercent": 0 }» }',
      ),
      messages: ["strategy"],
      fixed: service('"deploymentConfiguration": { "strategy": "BLUE_GREEN" }'),
    },
    "no strategy": {
      code: service('"deploymentConfiguration": { "linearConfiguration": «{}» }'),
      messages: ["strategy"],
      fixed: service('"deploymentConfiguration": {}'),
    },
    "too little": {
      code: service(
        '"deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepPercent": «0.05» } }',
      ),
      messages: ["percent"],
      fixed: service(
        '"deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepPercent": 3 } }',
      ),
    },
    "too much": {
      code: service(
        '"deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepPercent": «101» } }',
      ),
      messages: ["percent"],
      fixed: service(
        '"deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepPercent": 100 } }',
      ),
    },
    "a finer step": {
      code: service(
        '"deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepPercent": «33.33» } }',
      ),
      messages: ["step"],
      fixed: service(
        '"deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepPercent": 33.3 } }',
      ),
    },
    "too long a wait": {
      code: service(
        '"deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepBakeTimeInMinutes": «1441» } }',
      ),
      messages: ["bake"],
      fixed: service(
        '"deploymentConfiguration": { "strategy": "LINEAR", "linearConfiguration": { "stepBakeTimeInMinutes": 1440 } }',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"deploymentConfiguration": { "strategy": "BLUE_GREEN", "linearConfiguration": «{ "stepPercent": 0 }» }',
        ),
      ),
      messages: ["strategy"],
      fixed: asUpdate(service('"deploymentConfiguration": { "strategy": "BLUE_GREEN" }')),
    },
  },
});
