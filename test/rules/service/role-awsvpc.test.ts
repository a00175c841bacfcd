import { rule } from "../../../server/src/core/rules/service/role-awsvpc.js";
import { service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "a task definition with bridge": {
      code: service('"role": "r", "loadBalancers": [{ "targetGroupArn": "a" }]'),
      files: { "taskdef.json": task("") },
    },
    "a classic load balancer": service('"role": "ecsServiceRole", "loadBalancers": [{ "loadBalancerName": "a" }]'),
    "without load balancers, of which another rule speaks": service(
      '"role": "ecsServiceRole", "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }',
    ),
    "a placeholder": service(
      '"role": "${ROLE}", "loadBalancers": [{ "targetGroupArn": "a" }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }',
    ),
  },
  invalid: {
    "a task definition with awsvpc": {
      code: service('"role": «"r"», "loadBalancers": [{ "targetGroupArn": "a" }]'),
      files: { "taskdef.json": task('"networkMode": "awsvpc"') },
      messages: ["linked"],
      fixed: service('"loadBalancers": [{ "targetGroupArn": "a" }]'),
    },
    awsvpc: {
      code: service(
        '"role": «"r"», "loadBalancers": [{ "targetGroupArn": "a" }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }',
      ),
      messages: ["linked"],
      fixed: service(
        '"loadBalancers": [{ "targetGroupArn": "a" }], "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }',
      ),
    },
    "service discovery": {
      code: service(
        '"role": «"r"», "loadBalancers": [{ "targetGroupArn": "a" }], "serviceRegistries": [{ "registryArn": "a" }]',
      ),
      messages: ["linked"],
      fixed: service('"loadBalancers": [{ "targetGroupArn": "a" }], "serviceRegistries": [{ "registryArn": "a" }]'),
    },
    "two target groups": {
      code: service('"role": «"r"», "loadBalancers": [{ "targetGroupArn": "a" }, { "targetGroupArn": "b" }]'),
      messages: ["linked"],
      fixed: service('"loadBalancers": [{ "targetGroupArn": "a" }, { "targetGroupArn": "b" }]'),
    },
  },
});
