import { rule } from "../../../server/src/core/rules/service/service-connect-udp.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const connect = (name: string): string =>
  service(`"serviceConnectConfiguration": { "enabled": true, "services": [{ "portName": ${name} }] }`);
const mapped = (mapping: string): { "taskdef.json": string } => ({
  "taskdef.json": task("", container(`"memory": 128, "portMappings": [${mapping}]`)),
});

ruleTest(rule, {
  valid: {
    TCP: { code: connect('"dns"'), files: mapped('{ "name": "dns", "containerPort": 53, "protocol": "tcp" }') },
    "the default": { code: connect('"dns"'), files: mapped('{ "name": "dns", "containerPort": 53 }') },
    "an unknown protocol": {
      code: connect('"dns"'),
      files: mapped('{ "name": "dns", "containerPort": 53, "protocol": "${PROTOCOL}" }'),
    },
    "no such port, of which another rule speaks": {
      code: connect('"web"'),
      files: mapped('{ "name": "dns", "containerPort": 53, "protocol": "udp" }'),
    },
    "no task definition at hand": connect('"dns"'),
  },
  invalid: {
    UDP: {
      code: connect('«"dns"»'),
      files: mapped('{ "name": "dns", "containerPort": 53, "protocol": «"udp"» }'),
      messages: ["udp"],
      related: ["The protocol."],
    },
    "a range": {
      code: connect('«"media"»'),
      files: mapped('{ "name": "media", "containerPortRange": «"8000-8010"» }'),
      messages: ["range"],
      related: ["The range."],
    },
  },
});
