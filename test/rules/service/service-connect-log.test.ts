import { rule } from "../../../server/src/core/rules/service/service-connect-log.js";
import { asUpdate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    whole: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "a", "awslogs-region": "b", "awslogs-stream-prefix": "c" } } }, "launchType": "FARGATE"',
    ),
    "no prefix on EC2": service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "a", "awslogs-region": "b" } } }',
    ),
    "syslog on EC2": service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "syslog" } }',
    ),
    unknown: service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "${D}" } }, "launchType": "FARGATE"',
    ),
    "unknown options": service(
      '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": "${O}" } }, "launchType": "FARGATE"',
    ),
  },
  invalid: {
    "a driver": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": «"syslog"» } }, "launchType": "FARGATE"',
      ),
      messages: ["driver"],
      fixed: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/service-connect", "awslogs-region": "<REGION>", "awslogs-stream-prefix": "service-connect" } } }, "launchType": "FARGATE"',
      ),
    },
    "no group": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": «{ "awslogs-region": "b" }» } }',
      ),
      messages: ["group"],
      fixed: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-region": "b", "awslogs-group": "/ecs/service-connect" } } }',
      ),
    },
    "no region": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": «{ "awslogs-group": "a" }» } }',
      ),
      messages: ["region"],
      fixed: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "a", "awslogs-region": "<REGION>" } } }',
      ),
    },
    "no prefix on Fargate": {
      code: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": «{ "awslogs-group": "a", "awslogs-region": "b" }» } }, "launchType": "FARGATE"',
      ),
      messages: ["prefix"],
      fixed: service(
        '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "a", "awslogs-region": "b", "awslogs-stream-prefix": "service-connect" } } }, "launchType": "FARGATE"',
      ),
    },
    "in an update": {
      code: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": «"syslog"» } }, "launchType": "FARGATE"',
        ),
      ),
      messages: ["driver"],
      fixed: asUpdate(
        service(
          '"serviceConnectConfiguration": { "enabled": true, "namespace": "web", "logConfiguration": { "logDriver": "awslogs", "options": { "awslogs-group": "/ecs/service-connect", "awslogs-region": "<REGION>", "awslogs-stream-prefix": "service-connect" } } }, "launchType": "FARGATE"',
        ),
      ),
    },
  },
});
