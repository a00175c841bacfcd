import { rule } from "../../../server/src/core/rules/service/percent-capacity.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const EC2 = '"desiredCount": 2, "launchType": "EC2"';
const mapped = (mapping: string): { "taskdef.json": string } => ({
  "taskdef.json": task("", container(`"memory": 128, "portMappings": [${mapping}]`)),
});
const GPU = '"memory": 128, "resourceRequirements": [{ "type": "GPU", "value": "1" }]';

ruleTest(rule, {
  valid: {
    "host ports that ECS chooses": { code: service(EC2), files: mapped('{ "containerPort": 80 }') },
    "a fixed host port and a lower minimum": {
      code: service(`${EC2}, "deploymentConfiguration": { "minimumHealthyPercent": 50 }`),
      files: mapped('{ "containerPort": 80, "hostPort": 80 }'),
    },
    "a fixed host port of daemons": {
      code: service('"launchType": "EC2", "schedulingStrategy": "DAEMON"'),
      files: mapped('{ "containerPort": 80, "hostPort": 80 }'),
    },
    "a lower minimum": service(
      '"placementConstraints": [{ "type": "distinctInstance" }], "deploymentConfiguration": { "minimumHealthyPercent": 50 }',
    ),
    memberOf: service('"placementConstraints": [{ "type": "memberOf", "expression": "a == b" }]'),
    "no tasks": service('"desiredCount": 0, "placementConstraints": [{ "type": "distinctInstance" }]'),
    "no room at all, of which other rules speak": service(
      '"placementConstraints": [{ "type": "distinctInstance" }], "deploymentConfiguration": { "maximumPercent": 100 }',
    ),
    "no room for one more task, of which another rule speaks": service(
      '"desiredCount": 1, "placementConstraints": [{ "type": "distinctInstance" }], "deploymentConfiguration": { "maximumPercent": 150 }',
    ),
    "an unknown count and a minimum that may leave one out": service(
      '"desiredCount": "${COUNT}", "placementConstraints": [{ "type": "distinctInstance" }], "deploymentConfiguration": { "minimumHealthyPercent": 99 }',
    ),
    "an unknown minimum": service(
      '"placementConstraints": [{ "type": "distinctInstance" }], "deploymentConfiguration": { "minimumHealthyPercent": "${MIN}" }',
    ),
    "Fargate, of which another rule speaks": service(
      '"placementConstraints": [{ "type": "distinctInstance" }], "launchType": "FARGATE"',
    ),
  },
  invalid: {
    "a fixed host port": {
      code: service(EC2).replace('"web:1"', '«"web:1"»'),
      files: mapped('{ "containerPort": 80, "hostPort": «8080» }'),
      messages: ["port"],
      related: ["The port that is taken on the instance."],
      fixed: service(EC2),
      fixedFiles: mapped('{ "containerPort": 80, "hostPort": 0 }'),
    },
    "a port of the host's network": {
      code: service(`${EC2}, "deploymentConfiguration": { "minimumHealthyPercent": «100» }`),
      files: {
        "taskdef.json": task(
          '"networkMode": "host"',
          container('"memory": 128, "portMappings": [{ "containerPort": 80 }]'),
        ),
      },
      messages: ["port"],
    },
    GPUs: {
      code: service(EC2).replace('"web:1"', '«"web:1"»'),
      files: { "taskdef.json": task("", container(GPU.replace(/(\{.*\})/, "«$1»"))) },
      messages: ["gpu"],
      related: ["The GPUs."],
    },
    "distinctInstance before a fixed host port": {
      code: service(`${EC2}, "placementConstraints": [«{ "type": "distinctInstance" }»]`),
      files: mapped('{ "containerPort": 80, "hostPort": 80 }'),
      messages: ["spare"],
    },
    "the default": { code: service('"placementConstraints": [«{ "type": "distinctInstance" }»]'), messages: ["spare"] },
    "a minimum that is rounded up to all": {
      code: service(
        '"desiredCount": 2, "placementConstraints": [«{ "type": "distinctInstance" }»], "deploymentConfiguration": { "minimumHealthyPercent": 60 }',
      ),
      messages: ["spare"],
    },
    "100": {
      code: service(
        '"desiredCount": "${COUNT}", "placementConstraints": [«{ "type": "distinctInstance" }»], "deploymentConfiguration": { "minimumHealthyPercent": 100 }',
      ),
      messages: ["spare"],
    },
  },
});
