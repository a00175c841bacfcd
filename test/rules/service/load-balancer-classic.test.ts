import { rule } from "../../../server/src/core/rules/service/load-balancer-classic.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const CLASSIC = '"loadBalancers": [{ "loadBalancerName": "lb", "containerName": "app", "containerPort": 80 }]';
const MARKED = CLASSIC.replace('"lb"', '«"lb"»');
const mapped = (mapping: string, fields = ""): { "taskdef.json": string } => ({
  "taskdef.json": task(fields, container(`"memory": 128, "portMappings": [${mapping}]`)),
});

ruleTest(rule, {
  valid: {
    "a fixed host port": { code: service(CLASSIC), files: mapped('{ "containerPort": 80, "hostPort": 80 }') },
    "the host's own ports": {
      code: service(CLASSIC),
      files: mapped('{ "containerPort": 80 }', '"networkMode": "host"'),
    },
    "an unknown host port": { code: service(CLASSIC), files: mapped('{ "containerPort": 80, "hostPort": "${PORT}" }') },
    "a target group": {
      code: service(CLASSIC.replace("loadBalancerName", "targetGroupArn")),
      files: mapped('{ "containerPort": 80 }', '"networkMode": "awsvpc"'),
    },
    "both, of which another rule speaks": service(
      `"launchType": "FARGATE", ${CLASSIC.replace("{", '{ "targetGroupArn": "${GROUP}",')}`,
    ),
    "instances, and no task definition at hand": service(`"launchType": "EC2", ${CLASSIC}`),
  },
  invalid: {
    Fargate: { code: service(`"launchType": "FARGATE", ${MARKED}`), messages: ["fargate"] },
    "a task definition with awsvpc": {
      code: service(MARKED),
      files: {
        "taskdef.json": task(
          '"networkMode": «"awsvpc"»',
          container('"memory": 128, "portMappings": [{ "containerPort": 80 }]'),
        ),
      },
      messages: ["awsvpc"],
      related: ["The task definition uses awsvpc."],
    },
    "a network configuration": {
      code: service(`${MARKED}, "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["\${A}"] } }`),
      messages: ["awsvpc"],
    },
    "no host port": {
      code: service(MARKED),
      files: {
        "taskdef.json": task("", container('"memory": 128, "portMappings": [«{ "containerPort": 80 }»]')),
      },
      messages: ["hostPort"],
      related: ["The port mapping."],
      fixed: service(CLASSIC),
      fixedFiles: mapped('{ "containerPort": 80, "hostPort": 80 }'),
    },
    "any host port": {
      code: service(MARKED),
      files: mapped('{ "containerPort": 80, "hostPort": 0 }'),
      messages: ["hostPort"],
      fixed: service(CLASSIC),
      fixedFiles: mapped('{ "containerPort": 80, "hostPort": 80 }'),
    },
  },
});
