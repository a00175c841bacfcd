import { rule } from "../../../server/src/core/rules/service/task-definition-compatibility.js";
import { container, fargate, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const NETWORK = '"networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-0a1b2c3d"] } }';
const SIZED = '"networkMode": "awsvpc", "cpu": "256", "memory": "512"';

ruleTest(rule, {
  valid: {
    "a task definition for Fargate": {
      code: service(`"launchType": "FARGATE", ${NETWORK}`),
      files: { "taskdef.json": fargate("") },
    },
    "no list, and all that Fargate needs": {
      code: service(`"launchType": "FARGATE", ${NETWORK}`),
      files: { "taskdef.json": task(SIZED) },
    },
    "EC2 without a list": { code: service('"launchType": "EC2"'), files: { "taskdef.json": task("") } },
    "an unknown list": {
      code: service('"launchType": "FARGATE"'),
      files: { "taskdef.json": task('"requiresCompatibilities": ["${LAUNCH_TYPE}"]') },
    },
    "an unknown launch type": {
      code: service('"launchType": "${LAUNCH_TYPE}"'),
      files: { "taskdef.json": task('"requiresCompatibilities": ["EC2"]') },
    },
    "capacity providers of one's own": {
      code: service('"capacityProviderStrategy": [{ "capacityProvider": "spot" }]'),
      files: { "taskdef.json": fargate("") },
    },
    "a bare list of containers": {
      code: '{ "serviceName": "web", "desiredCount": 1, "launchType": "FARGATE" }',
      files: { "containers.json": `[${container('"memory": 128')}]` },
    },
    "no task definition at hand": service('"launchType": "FARGATE"'),
  },
  invalid: {
    "external instances, with the network mode of Fargate": {
      code: service('"launchType": «"EXTERNAL"»'),
      files: { "taskdef.json": task('"requiresCompatibilities": ["FARGATE"], "networkMode": «"awsvpc"»') },
      messages: ["external"],
      related: ["The network mode."],
    },
    "a task definition for EC2": {
      code: service(`"launchType": «"FARGATE"», ${NETWORK}`),
      files: { "taskdef.json": task('"requiresCompatibilities": «["EC2"]»') },
      messages: ["unfit"],
      related: ["The task definition."],
    },
    "no list, and a size missing": {
      code: service('"capacityProviderStrategy": [{ "capacityProvider": «"FARGATE_SPOT"» }]'),
      files: { "taskdef.json": task('"networkMode": "awsvpc", "cpu": "256"').replace('"web"', '«"web"»') },
      messages: ["unfit"],
      related: ["The task definition."],
    },
    "it would fit": {
      code: service(`"launchType": «"FARGATE"», ${NETWORK}`),
      files: { "taskdef.json": task(`"requiresCompatibilities": ["EC2"], ${SIZED}`) },
      messages: ["unlisted"],
      fixed: service(`"launchType": "FARGATE", ${NETWORK}`),
      fixedFiles: { "taskdef.json": task(`"requiresCompatibilities": ["EC2", "FARGATE"], ${SIZED}`) },
    },
    "external instances": {
      code: service('"launchType": «"EXTERNAL"»'),
      files: { "taskdef.json": task('"requiresCompatibilities": ["EC2"]') },
      messages: ["unlisted"],
      fixed: service('"launchType": "EXTERNAL"'),
      fixedFiles: { "taskdef.json": task('"requiresCompatibilities": ["EC2", "EXTERNAL"]') },
    },
    "a task definition for Fargate on instances": {
      code: service(`"launchType": «"EC2"», ${NETWORK}`),
      files: { "taskdef.json": fargate("") },
      messages: ["instances"],
      fixed: service(`"launchType": "EC2", ${NETWORK}`),
      fixedFiles: { "taskdef.json": fargate("").replace('["FARGATE"]', '["FARGATE", "EC2"]') },
    },
    "the input of RunTask": {
      code: '{ "taskDefinition": "web", "count": 1, "launchType": «"FARGATE"» }',
      files: { "taskdef.json": task("") },
      messages: ["unfit"],
    },
  },
});
