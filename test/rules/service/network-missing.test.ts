import { rule } from "../../../server/src/core/rules/service/network-missing.js";
import { fargate, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const AWSVPC = { "taskdef.json": task('"networkMode": "awsvpc"') };
const NETWORK =
  '"networkConfiguration": { "awsvpcConfiguration": { "subnets": ["<SUBNET_ID>"], "securityGroups": ["<SECURITY_GROUP_ID>"] } }';

ruleTest(rule, {
  valid: {
    given: {
      code: service('"networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }'),
      files: AWSVPC,
    },
    bridge: { code: service('"launchType": "EC2"'), files: { "taskdef.json": task("") } },
    "an unknown mode": { code: service(""), files: { "taskdef.json": task('"networkMode": "${MODE}"') } },
    "flat, which the schema says": service(
      '"launchType": "FARGATE", "networkConfiguration": { "subnets": ["subnet-0a1b2c3d"] }',
    ),
    "beside the key that it belongs under, which the schema says": service(
      '"launchType": "FARGATE", "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] }',
    ),
    "no task definition at hand": service('"launchType": "EC2"'),
    "a placeholder": service('"launchType": "FARGATE", "networkConfiguration": "${NETWORK}"'),
    "task sets say it": service('"launchType": "FARGATE", "deploymentController": { "type": "EXTERNAL" }'),
    "an update leaves it as it is": {
      code: '{ "service": "web", "taskDefinition": "web", "desiredCount": 1, "forceNewDeployment": true }',
      files: AWSVPC,
    },
  },
  invalid: {
    Fargate: {
      code: service('"launchType": «"FARGATE"»'),
      messages: ["fargate"],
      fixed: service(`"launchType": "FARGATE", ${NETWORK}`),
    },
    "a capacity provider of Fargate": {
      code: service('"capacityProviderStrategy": «[{ "capacityProvider": "FARGATE" }]», "networkConfiguration": null'),
      messages: ["fargate"],
      fixed: service(`"capacityProviderStrategy": [{ "capacityProvider": "FARGATE" }], ${NETWORK}`),
    },
    "an empty one": {
      code: service('"launchType": "FARGATE", "networkConfiguration": «{}»'),
      messages: ["fargate"],
      fixed: service(`"launchType": "FARGATE", ${NETWORK}`),
    },
    "a task definition with awsvpc": {
      code: service('"launchType": "EC2"').replace('"web:1"', '«"web:1"»'),
      files: { "taskdef.json": task('"networkMode": «"awsvpc"»') },
      messages: ["awsvpc"],
      related: ["The task definition uses awsvpc."],
      fixed: service(`"launchType": "EC2", ${NETWORK}`),
    },
    "a task definition for Fargate": {
      code: service("").replace('"web:1"', '«"web:1"»'),
      files: { "taskdef.json": fargate("") },
      messages: ["awsvpc"],
      fixed: service(NETWORK),
    },
    "the input of RunTask": {
      code: '{ "taskDefinition": «"web"», "count": 1, "launchType": "EC2" }',
      files: AWSVPC,
      messages: ["awsvpc"],
      fixed: `{ "taskDefinition": "web", "count": 1, "launchType": "EC2", ${NETWORK} }`,
    },
  },
});
