import { rule } from "../../../server/src/core/rules/service/gateway.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const given = (connectors: string): string => service(`"gatewayConnectors": ${connectors}`);
const HTTP = {
  "taskdef.json": task("", container('"memory": 128, "portMappings": [{ "name": "http", "containerPort": 80 }]')),
};

ruleTest(rule, {
  valid: {
    one: { code: given('[{ "portName": "http", "healthCheck": { "healthCheckPort": 8080 } }]'), files: HTTP },
    "a placeholder": {
      code: given('[{ "portName": "${PORT}", "healthCheck": { "healthCheckPort": "${PORT}" } }]'),
      files: HTTP,
    },
    "no task definition at hand": given('[{ "portName": "web" }]'),
  },
  invalid: {
    two: { code: given('«[{ "portName": "http" }, { "portName": "admin" }]»'), messages: ["several"] },
    "another name": {
      code: given('[{ "portName": «"web"» }]'),
      files: HTTP,
      messages: ["unknown"],
      fixed: given('[{ "portName": "http" }]'),
    },
    "no port": {
      code: given('[{ "portName": "http", "healthCheck": { "healthCheckPort": «70000» } }]'),
      messages: ["port"],
    },
    "port 0": {
      code: given('[{ "portName": "http", "healthCheck": { "healthCheckPort": «0» } }]'),
      messages: ["port"],
    },
  },
});
