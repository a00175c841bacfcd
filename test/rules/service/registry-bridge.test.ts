import { rule } from "../../../server/src/core/rules/service/registry-bridge.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const registry = (fields: string): string => `{ "registryArn": "\${ARN}"${fields === "" ? "" : `, ${fields}`} }`;
const registered = (entry: string): string => service(`"serviceRegistries": [${entry}]`);
const mapped = (mappings: string, fields = ""): { "taskdef.json": string } => ({
  "taskdef.json": task(fields, container(`"memory": 128, "portMappings": [${mappings}]`)),
});
const ONE = '{ "containerPort": 80 }';
const BOTH = registry('"containerName": "app", "containerPort": 80');

ruleTest(rule, {
  valid: {
    both: { code: registered(BOTH), files: mapped(ONE) },
    awsvpc: { code: registered(registry("")), files: mapped(ONE, '"networkMode": "awsvpc"') },
    "an unknown mode": { code: registered(registry("")), files: mapped(ONE, '"networkMode": "${MODE}"') },
    "an unknown name": { code: registered(BOTH.replace('"app"', '"${NAME}"')), files: mapped(ONE) },
    "no task definition at hand": registered(registry("")),
  },
  invalid: {
    neither: {
      code: registered(`«${registry("")}»`),
      files: {
        "taskdef.json": task(
          '"networkMode": «"bridge"»',
          container('"memory": 128, "portMappings": [{ "containerPort": 80 }]'),
        ),
      },
      messages: ["missing"],
      related: ["The network mode is bridge."],
      fixed: registered(BOTH),
    },
    "no port, and two to choose from": {
      code: registered(`«${registry('"containerName": "app"')}»`),
      files: mapped(`${ONE}, { "containerPort": 81 }`, '"networkMode": "host"'),
      messages: ["missing"],
    },
    "another container": {
      code: registered(registry('"containerName": «"web"», "containerPort": 80')),
      files: mapped(ONE),
      messages: ["unknown"],
      fixed: registered(BOTH),
    },
    "another port": {
      code: registered(registry('"containerName": "app", "containerPort": «8080»')),
      files: mapped(ONE),
      messages: ["unmapped"],
      fixed: registered(BOTH),
    },
  },
});
