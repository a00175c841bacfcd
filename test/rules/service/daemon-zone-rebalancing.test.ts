import { rule } from "../../../server/src/core/rules/service/daemon-zone-rebalancing.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    DISABLED: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "availabilityZoneRebalancing": "DISABLED" }`,
    REPLICA: service('"availabilityZoneRebalancing": "ENABLED"'),
    "a placeholder": `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "availabilityZoneRebalancing": "\${REBALANCE}" }`,
    "Fargate, of which another rule speaks": `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "availabilityZoneRebalancing": "ENABLED", "launchType": "FARGATE" }`,
  },
  invalid: {
    ENABLED: {
      code: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "availabilityZoneRebalancing": «"ENABLED"» }`,
      messages: ["enabled"],
      fixed: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON" }`,
    },
  },
});
