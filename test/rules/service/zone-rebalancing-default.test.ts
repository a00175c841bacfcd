import { rule } from "../../../server/src/core/rules/service/zone-rebalancing-default.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    set: '{ "serviceName": "web", "availabilityZoneRebalancing": "DISABLED" }',
    "a daemon": '{ "serviceName": "web", "schedulingStrategy": "DAEMON" }',
    external: '{ "serviceName": "web", "launchType": "EXTERNAL" }',
    "another controller": '{ "serviceName": "web", "deploymentController": { "type": "CODE_DEPLOY" } }',
  },
  invalid: {
    absent: { code: '{ "serviceName": «"web"» }', messages: ["absent"] },
    "only a task definition": { code: '{ "taskDefinition": «"web:1"» }', messages: ["absent"] },
  },
});
