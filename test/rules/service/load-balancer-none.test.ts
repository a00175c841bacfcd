import { rule } from "../../../server/src/core/rules/service/load-balancer-none.js";
import { service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const LIST = '[{ "targetGroupArn": "${GROUP}", "containerName": "app", "containerPort": 80 }]';

ruleTest(rule, {
  valid: {
    bridge: { code: service(`"loadBalancers": ${LIST}`), files: { "taskdef.json": task("") } },
    "an unknown mode": {
      code: service(`"loadBalancers": ${LIST}`),
      files: { "taskdef.json": task('"networkMode": "${MODE}"') },
    },
    "an empty list": {
      code: service('"loadBalancers": []'),
      files: { "taskdef.json": task('"networkMode": "none"') },
    },
    EC2: service(`"launchType": "EC2", "loadBalancers": ${LIST}`),
  },
  invalid: {
    "network mode none": {
      code: service(`"loadBalancers": «${LIST}»`),
      files: { "taskdef.json": task('"networkMode": «"none"»') },
      messages: ["none"],
      related: ["The network mode."],
    },
    "external instances": {
      code: service(`"launchType": "EXTERNAL", "loadBalancers": «${LIST}»`),
      messages: ["external"],
    },
  },
});
