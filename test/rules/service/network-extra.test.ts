import { rule } from "../../../server/src/core/rules/service/network-extra.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const GIVEN = '"networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }';
const MARKED = GIVEN.replace(/(\{.*\})/, "«$1»");

ruleTest(rule, {
  valid: {
    awsvpc: { code: service(GIVEN), files: { "taskdef.json": task('"networkMode": "awsvpc"') } },
    "none given": { code: service(""), files: { "taskdef.json": task("") } },
    "an unknown mode": { code: service(GIVEN), files: { "taskdef.json": task('"networkMode": "${MODE}"') } },
    "a bare list of containers": {
      code: service(GIVEN).replace('"taskDefinition": "web:1", ', ""),
      files: { "containers.json": `[${container('"memory": 128')}]` },
    },
    "Fargate, where the mode is what is wrong": {
      code: service(`"launchType": "FARGATE", ${GIVEN}`),
      files: { "taskdef.json": task("") },
    },
    "a placeholder": { code: service('"networkConfiguration": "${NETWORK}"'), files: { "taskdef.json": task("") } },
    "no task definition at hand": service(GIVEN),
  },
  invalid: {
    bridge: {
      code: service(MARKED),
      files: { "taskdef.json": task('"networkMode": «"bridge"»') },
      messages: ["extra"],
      related: ["The network mode is bridge."],
      fixed: service(""),
      alternatives: { "Set networkMode to awsvpc in taskdef.json": task('"networkMode": "awsvpc"') },
    },
    "no mode": {
      code: service(MARKED),
      files: {
        "taskdef.json": task(
          "",
          container('"memory": 128, "portMappings": [{ "containerPort": 80, "hostPort": 8080 }]'),
        ),
      },
      messages: ["byDefault"],
      fixed: service(""),
      alternatives: {
        "Set networkMode to awsvpc in taskdef.json": task(
          '"networkMode": "awsvpc"',
          container('"memory": 128, "portMappings": [{ "containerPort": 80 }]'),
        ),
      },
    },
    "external instances": {
      code: service(`"launchType": "EXTERNAL", ${MARKED}`),
      files: { "taskdef.json": task('"requiresCompatibilities": ["EXTERNAL"], "networkMode": "host"') },
      messages: ["extra"],
      fixed: service('"launchType": "EXTERNAL"'),
    },
    "the input of RunTask": {
      code: `{ "taskDefinition": "web", "count": 1, ${MARKED} }`,
      files: { "taskdef.json": task('"networkMode": "host"') },
      messages: ["extra"],
      fixed: '{ "taskDefinition": "web", "count": 1 }',
    },
    "the input of UpdateService": {
      code: `{ "service": "web", "taskDefinition": "web", "desiredCount": 1, ${MARKED} }`,
      files: { "taskdef.json": task('"networkMode": "none"') },
      messages: ["extra"],
      fixed: '{ "service": "web", "taskDefinition": "web", "desiredCount": 1 }',
    },
  },
});
