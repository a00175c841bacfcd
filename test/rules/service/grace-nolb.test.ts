import { rule } from "../../../server/src/core/rules/service/grace-nolb.js";
import { service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "a load balancer": service('"healthCheckGracePeriodSeconds": 60, "loadBalancers": [{ "targetGroupArn": "a" }]'),
    "VPC Lattice": service('"healthCheckGracePeriodSeconds": 60, "vpcLatticeConfigurations": [{ "portName": "a" }]'),
    "0": service('"healthCheckGracePeriodSeconds": 0'),
    "a placeholder": service('"healthCheckGracePeriodSeconds": "${GRACE}"'),
    EXTERNAL: service('"healthCheckGracePeriodSeconds": 60, "deploymentController": { "type": "EXTERNAL" }'),
    "an unknown controller": service(
      '"healthCheckGracePeriodSeconds": 60, "deploymentController": { "type": "${TYPE}" }',
    ),
  },
  invalid: {
    neither: { code: service('"healthCheckGracePeriodSeconds": «60»'), messages: ["unused"], fixed: service("") },
    "an empty list": {
      code: service('"loadBalancers": [], "healthCheckGracePeriodSeconds": «60»'),
      messages: ["unused"],
      fixed: service('"loadBalancers": []'),
    },
  },
});
