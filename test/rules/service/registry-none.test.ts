import { rule } from "../../../server/src/core/rules/service/registry-none.js";
import { asUpdate, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "a target group": service(
      '"serviceRegistries": [{ "registryArn": "a" }], "loadBalancers": [{ "targetGroupArn": "a" }]',
    ),
    "no registry": service('"launchType": "EXTERNAL", "serviceRegistries": []'),
    "an unknown launch type": service('"launchType": "${TYPE}", "serviceRegistries": [{ "registryArn": "a" }]'),
  },
  invalid: {
    "network mode none": {
      code: service('"serviceRegistries": «[{ "registryArn": "a" }]»'),
      files: { "taskdef.json": task('"networkMode": «"none"»') },
      messages: ["none"],
      related: ["The network mode."],
    },
    EXTERNAL: {
      code: service('"launchType": "EXTERNAL", "serviceRegistries": «[{ "registryArn": "a" }]»'),
      messages: ["external"],
    },
    "a classic load balancer": {
      code: service('"serviceRegistries": «[{ "registryArn": "a" }]», "loadBalancers": [{ "loadBalancerName": "a" }]'),
      messages: ["classic"],
    },
    "in an update": {
      code: asUpdate(service('"launchType": "EXTERNAL", "serviceRegistries": «[{ "registryArn": "a" }]»')),
      messages: ["external"],
    },
  },
});
