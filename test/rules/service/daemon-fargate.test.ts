import { rule } from "../../../server/src/core/rules/service/daemon-fargate.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    EC2: `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "launchType": "EC2" }`,
    REPLICA: service('"launchType": "FARGATE"'),
    "an unknown launch type": `{ "serviceName": "web", "taskDefinition": "web:3", "schedulingStrategy": "DAEMON", "launchType": "\${TYPE}" }`,
    "an unknown strategy": service('"launchType": "FARGATE", "schedulingStrategy": "${STRATEGY}"'),
  },
  invalid: {
    "launch type": {
      code: service('"schedulingStrategy": «"DAEMON"», "launchType": "FARGATE"'),
      messages: ["daemon"],
      fixed: service('"schedulingStrategy": "REPLICA", "launchType": "FARGATE"'),
    },
    "capacity provider": {
      code: service(
        '"schedulingStrategy": «"DAEMON"», "capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT" }]',
      ),
      messages: ["daemon"],
      fixed: service(
        '"schedulingStrategy": "REPLICA", "capacityProviderStrategy": [{ "capacityProvider": "FARGATE_SPOT" }]',
      ),
    },
  },
});
