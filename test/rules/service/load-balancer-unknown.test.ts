import { rule } from "../../../server/src/core/rules/service/load-balancer-unknown.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const PORT = '"memory": 128, "portMappings": [{ "containerPort": 80 }]';
const balanced = (name: string, port = "80"): string =>
  service(`"loadBalancers": [{ "targetGroupArn": "\${GROUP}", "containerName": ${name}, "containerPort": ${port} }]`);
const TWO = { "taskdef.json": task("", `${container("", "log")}, ${container(PORT, "web")}`) };

ruleTest(rule, {
  valid: {
    "one of them": { code: balanced('"web"'), files: TWO },
    "a placeholder": { code: balanced('"${NAME}"'), files: TWO },
    "the same placeholder": {
      code: balanced('"${NAME}"'),
      files: { "taskdef.json": task("", container(PORT, "${NAME}")) },
    },
    "a container whose name is not known": {
      code: balanced('"web"'),
      files: { "taskdef.json": task("", `${container(PORT)}, ${container("", "${SIDECAR}")}`) },
    },
    "no task definition at hand": balanced('"web"'),
    "a task definition of another family": {
      code: balanced('"app"').replace('"web:1"', '"api:1"'),
      files: TWO,
    },
    "two task definitions of the family": { code: balanced('"app"'), files: { ...TWO, "second.json": task("") } },
  },
  invalid: {
    "a slip": {
      code: balanced('«"wbe"»'),
      files: {
        "taskdef.json": task("", `${container("", "log")}, ${container(PORT, "web")}`).replace(
          /"name": ("\w+")/g,
          '"name": «$1»',
        ),
      },
      messages: ["unknown"],
      related: ['Container "log".', 'Container "web".'],
      fixed: balanced('"web"'),
      alternatives: { 'Change to "log"': balanced('"log"') },
    },
    "the one with the port first": {
      code: balanced('«"application"»'),
      files: TWO,
      messages: ["unknown"],
      fixed: balanced('"web"'),
    },
    "the only one": {
      code: balanced('«"web"»'),
      files: { "taskdef.json": task("") },
      messages: ["unknown"],
      fixed: balanced('"app"'),
    },
    "the input of UpdateService": {
      code: '{ "service": "web", "taskDefinition": "web", "loadBalancers": [{ "containerName": «"app"», "containerPort": 80 }] }',
      files: { "taskdef.json": task("", container(PORT, "web")) },
      messages: ["unknown"],
      fixed:
        '{ "service": "web", "taskDefinition": "web", "loadBalancers": [{ "containerName": "web", "containerPort": 80 }] }',
    },
  },
});
