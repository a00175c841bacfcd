import { rule } from "../../../server/src/core/rules/port/static-replica.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const HALF = '"deploymentConfiguration": { "minimumHealthyPercent": 50, "maximumPercent": 100 }';
const of = (count: string, more = `, ${HALF}`): string => service(`"desiredCount": ${count}${more}`);
const mapped = (mapping: string, fields = ""): { "taskdef.json": string } => ({
  "taskdef.json": task(fields, container(`"memory": 128, "portMappings": [${mapping}]`)),
});
const FIXED = mapped('{ "containerPort": 80, "hostPort": 8080 }');

ruleTest(rule, {
  valid: {
    "one task": { code: of("1"), files: FIXED },
    "an unknown count": { code: of('"${COUNT}"'), files: FIXED },
    "any host port": { code: of("2"), files: mapped('{ "containerPort": 80, "hostPort": 0 }') },
    "no host port": { code: of("2"), files: mapped('{ "containerPort": 80 }') },
    "network interfaces of their own": {
      code: of("2"),
      files: mapped('{ "containerPort": 80 }', '"networkMode": "awsvpc"'),
    },
    "one task an instance on purpose": {
      code: of("2", `, ${HALF}, "placementConstraints": [{ "type": "distinctInstance" }]`),
      files: FIXED,
    },
    daemons: { code: of("2", `, ${HALF}, "schedulingStrategy": "DAEMON"`), files: FIXED },
    "a deployment that needs a free instance, of which another rule speaks": { code: of("2", ""), files: FIXED },
    "no task definition at hand": of("2"),
  },
  invalid: {
    "two tasks": {
      code: of("«2»"),
      files: mapped('{ "containerPort": 80, "hostPort": «8080» }'),
      messages: ["fixed"],
      related: ["The port that is taken on the instance."],
      fixed: of("2"),
      fixedFiles: mapped('{ "containerPort": 80, "hostPort": 0 }'),
    },
    "behind a Classic Load Balancer, which needs the port to stay": {
      code: of("«2»", `, ${HALF}, "loadBalancers": [{ "loadBalancerName": "web" }]`),
      files: FIXED,
      messages: ["fixed"],
    },
    "the host's own ports": {
      code: of("«2»"),
      files: mapped('{ "containerPort": 80 }', '"networkMode": "host"'),
      messages: ["fixed"],
    },
  },
});
