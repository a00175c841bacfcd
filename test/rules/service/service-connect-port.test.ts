import { rule } from "../../../server/src/core/rules/service/service-connect-port.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const connect = (name: string, more = ""): string =>
  service(`"serviceConnectConfiguration": { "enabled": true${more}, "services": [{ "portName": ${name} }] }`);
const mapped = (mappings: string): { "taskdef.json": string } => ({
  "taskdef.json": task("", container(`"memory": 128, "portMappings": [${mappings}]`)),
});
const HTTP = '{ "name": "http", "containerPort": 80 }';

ruleTest(rule, {
  valid: {
    named: { code: connect('"http"'), files: mapped(HTTP) },
    "a placeholder": { code: connect('"${PORT}"'), files: mapped(HTTP) },
    "an unknown name": { code: connect('"web"'), files: mapped('{ "name": "${PORT}", "containerPort": 80 }') },
    "switched off": { code: connect('"web"').replace("true", "false"), files: mapped(HTTP) },
    "no task definition at hand": connect('"web"'),
  },
  invalid: {
    "a slip": {
      code: connect('«"htpp"»'),
      files: {
        "taskdef.json": task(
          "",
          container(
            '"memory": 128, "portMappings": [{ "name": «"admin"», "containerPort": 81 }, { "name": «"http"», "containerPort": 80 }]',
          ),
        ),
      },
      messages: ["unknown"],
      related: ['The port "admin".', 'The port "http".'],
      fixed: connect('"http"'),
      alternatives: { 'Change to "admin"': connect('"admin"') },
    },
    "a slip beside another entry": {
      code: service(
        `"serviceConnectConfiguration": { "enabled": true, "services": [{ "portName": "http" }, { "portName": «"htpp"» }] }`,
      ),
      files: mapped(`${HTTP}, { "name": "admin", "containerPort": 81 }`),
      messages: ["unknown"],
      fixed: service(
        `"serviceConnectConfiguration": { "enabled": true, "services": [{ "portName": "http" }, { "portName": "admin" }] }`,
      ),
    },
    "a slip where all names are taken": {
      code: service(
        `"serviceConnectConfiguration": { "enabled": true, "services": [{ "portName": "http" }, { "portName": «"htpp"» }] }`,
      ),
      files: mapped(HTTP),
      messages: ["unknown"],
    },
    "a port without a name": {
      code: connect('«"http"»'),
      files: mapped('{ "containerPort": 80 }'),
      messages: ["unknown"],
      fixed: connect('"http"'),
      fixedFiles: mapped('{ "containerPort": 80, "name": "http" }'),
    },
    "no ports": {
      code: connect('«"http"»'),
      files: { "taskdef.json": task("").replace('"web"', '«"web"»') },
      messages: ["unknown"],
      related: ["The task definition."],
    },
    "the input of UpdateService": {
      code: '{ "service": "web", "taskDefinition": "web", "serviceConnectConfiguration": { "enabled": true, "services": [{ "portName": «"web"» }] } }',
      files: mapped(HTTP),
      messages: ["unknown"],
      fixed:
        '{ "service": "web", "taskDefinition": "web", "serviceConnectConfiguration": { "enabled": true, "services": [{ "portName": "http" }] } }',
    },
  },
});
