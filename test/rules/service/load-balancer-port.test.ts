import { rule } from "../../../server/src/core/rules/service/load-balancer-port.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const balanced = (port: string, name = "app"): string =>
  service(`"loadBalancers": [{ "targetGroupArn": "\${GROUP}", "containerName": "${name}", "containerPort": ${port} }]`);
const mapped = (mappings: string, more = ""): { "taskdef.json": string } => ({
  "taskdef.json": task("", container(`"memory": 128, "portMappings": [${mappings}]`) + more),
});

ruleTest(rule, {
  valid: {
    mapped: { code: balanced("80"), files: mapped('{ "containerPort": 80 }') },
    "in a range": { code: balanced("8085"), files: mapped('{ "containerPortRange": "8080-8090" }') },
    "a placeholder": { code: balanced('"${PORT}"'), files: mapped('{ "containerPort": 80 }') },
    "an unknown mapping": { code: balanced("80"), files: mapped('{ "containerPort": "${PORT}" }') },
    "a container that is not there, of which another rule speaks": {
      code: balanced("80", "web"),
      files: mapped('{ "containerPort": 8080 }'),
    },
    "network mode none, of which another rule speaks": {
      code: balanced("80"),
      files: { "taskdef.json": task('"networkMode": "none"') },
    },
    "no task definition at hand": balanced("80"),
  },
  invalid: {
    "another one": {
      code: balanced("«80»"),
      files: {
        "taskdef.json": task(
          "",
          container('"memory": 128, "portMappings": «[{ "containerPort": 8080 }, { "containerPort": 9090 }]»'),
        ),
      },
      messages: ["unmapped"],
      related: ['Container "app".'],
      fixed: balanced("8080"),
      alternatives: {
        "Change to 9090": balanced("9090"),
        'Map port 80 of container "app" in taskdef.json': mapped(
          '{ "containerPort": 8080 }, { "containerPort": 9090 }, { "containerPort": 80 }',
        )["taskdef.json"],
      },
    },
    "none at all": {
      code: balanced("«80»"),
      files: { "taskdef.json": task("", container('"memory": 128')) },
      messages: ["unmapped"],
      fixed: balanced("80"),
      fixedFiles: {
        "taskdef.json": task("", container('"memory": 128, "portMappings": [{ "containerPort": 80 }]')),
      },
    },
    "outside of the range": {
      code: balanced("«80»"),
      files: mapped('{ "containerPortRange": "8080-8090" }'),
      messages: ["unmapped"],
      fixed: balanced("80"),
      fixedFiles: mapped('{ "containerPortRange": "8080-8090" }, { "containerPort": 80 }'),
    },
    "another container's": {
      code: balanced("«80»"),
      files: mapped(
        '{ "containerPort": 8080 }',
        `, ${container('"portMappings": [{ "containerPort": 80 }]', "proxy")}`,
      ),
      messages: ["unmapped"],
      fixed: balanced("8080"),
      alternatives: { 'Change containerName to "proxy"': balanced("80", "proxy") },
    },
  },
});
