import { rule } from "../../../server/src/core/rules/service/bake.js";
import { asUpdate, service, update } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "a day": service('"deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 1440 }'),
    "0 in a rolling deployment, as DescribeServices prints it": service(
      '"deploymentConfiguration": { "strategy": "ROLLING", "bakeTimeInMinutes": 0 }',
    ),
    "blue/green where it is out of place": service(
      '"deploymentConfiguration": { "strategy": "BLUE_GREEN" }, "deploymentController": { "type": "CODE_DEPLOY" }',
    ),
    "canary without": service('"deploymentConfiguration": { "strategy": "CANARY" }'),
    "rolling with early success": service(
      '"deploymentConfiguration": { "bakeTimeInMinutes": 5, "earlySuccessCriteria": { "enable": true } }',
    ),
    "an unknown strategy": service('"deploymentConfiguration": { "strategy": "${S}", "bakeTimeInMinutes": 5 }'),
    "an unknown time": service('"deploymentConfiguration": { "strategy": "ROLLING", "bakeTimeInMinutes": "${T}" }'),
    "an update, which keeps the time": update('"deploymentConfiguration": { "strategy": "BLUE_GREEN" }'),
  },
  invalid: {
    "two days": {
      code: service('"deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": «2880» }'),
      messages: ["range"],
      fixed: service('"deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 1440 }'),
    },
    negative: {
      code: service('"deploymentConfiguration": { "strategy": "LINEAR", "bakeTimeInMinutes": «-1» }'),
      messages: ["range"],
      fixed: service('"deploymentConfiguration": { "strategy": "LINEAR", "bakeTimeInMinutes": 0 }'),
    },
    "blue/green without": {
      code: service('"deploymentConfiguration": { "strategy": «"BLUE_GREEN"» }'),
      messages: ["missing"],
      fixed: service('"deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 5 }'),
    },
    rolling: {
      code: service('"deploymentConfiguration": { "bakeTimeInMinutes": «5» }'),
      messages: ["unused"],
      fixed: service('"deploymentConfiguration": {}'),
    },
    "in an update": {
      code: asUpdate(service('"deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": «2880» }')),
      messages: ["range"],
      fixed: asUpdate(service('"deploymentConfiguration": { "strategy": "BLUE_GREEN", "bakeTimeInMinutes": 1440 }')),
    },
  },
});
