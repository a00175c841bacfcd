import { rule } from "../../../server/src/core/rules/volume/docker-fargate.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const volume = (docker: string): string => `"volumes": [{ "name": "data", "dockerVolumeConfiguration": ${docker} }]`;

ruleTest(rule, {
  valid: {
    "another volume": fargate('"volumes": [{ "name": "data" }]'),
    "null and unknown": fargate(
      `"volumes": [{ "dockerVolumeConfiguration": null }, { "dockerVolumeConfiguration": "\${X}" }]`,
    ),
    EC2: task(`"requiresCompatibilities": ["EC2"], ${volume("{}")}`),
    "no launch type": task(volume("{}")),
    "an unknown launch type": task(`"requiresCompatibilities": ["\${TYPE}"], ${volume("{}")}`),
  },
  invalid: {
    Fargate: {
      code: fargate(volume('«{ "scope": "task" }»')),
      messages: ["fargate"],
      fixed: fargate('"volumes": [{ "name": "data" }]'),
    },
    "managed instances, wrapped": {
      code: `{ "taskDefinition": ${task(`"requiresCompatibilities": ["MANAGED_INSTANCES"], ${volume("«{}»")}`)} }`,
      messages: ["managed"],
      fixed: `{ "taskDefinition": ${task('"requiresCompatibilities": ["MANAGED_INSTANCES"], "volumes": [{ "name": "data" }]')} }`,
    },
  },
});
