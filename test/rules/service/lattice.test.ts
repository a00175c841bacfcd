import { rule } from "../../../server/src/core/rules/service/lattice.js";
import { container, service, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const given = (name: string): string =>
  service(
    `"vpcLatticeConfigurations": [{ "roleArn": "\${ROLE}", "targetGroupArn": "\${GROUP}", "portName": ${name} }]`,
  );
const mapped = (name: string, fields = ""): { "taskdef.json": string } => ({
  "taskdef.json": task(fields, container(`"memory": 128, "portMappings": [{ "name": ${name}, "containerPort": 80 }]`)),
});

ruleTest(rule, {
  valid: {
    named: { code: given('"http"'), files: mapped('"http"') },
    "an unknown name": { code: given('"http"'), files: mapped('"${PORT}"') },
    "a placeholder": { code: given('"${PORT}"'), files: mapped('"http"') },
    "an empty list": {
      code: service('"vpcLatticeConfigurations": []'),
      files: mapped('"http"', '"networkMode": "host"'),
    },
    "no task definition at hand": given('"http"'),
  },
  invalid: {
    "another name": {
      code: given('«"web"»'),
      files: mapped('«"http"»'),
      messages: ["unknown"],
      related: ['The port "http".'],
      fixed: given('"http"'),
    },
    "the host's network": {
      code: service('"vpcLatticeConfigurations": «[{ "portName": "http" }]»'),
      files: mapped('"http"', '"networkMode": «"host"»'),
      messages: ["mode"],
      related: ["The network mode."],
    },
  },
});
