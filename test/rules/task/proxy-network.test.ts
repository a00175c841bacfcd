import { rule } from "../../../server/src/core/rules/task/proxy-network.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const VALUE = '{ "type": "APPMESH", "containerName": "app" }';
const PROXY = `"proxyConfiguration": ${VALUE}`;

ruleTest(rule, {
  valid: {
    awsvpc: task(`"networkMode": "awsvpc", ${PROXY}`),
    "an unknown mode": task(`"networkMode": "\${MODE}", ${PROXY}`),
    "Fargate, where the mode is wrong": fargate(`"networkMode": "bridge", ${PROXY}`),
    "no proxy": task('"networkMode": "bridge", "proxyConfiguration": null'),
  },
  invalid: {
    bridge: {
      code: task(`"networkMode": "bridge", "proxyConfiguration": «${VALUE}»`),
      messages: ["other"],
      fixed: task(`"networkMode": "awsvpc", ${PROXY}`),
      alternatives: { "Remove proxyConfiguration": task('"networkMode": "bridge"') },
    },
    "the default": {
      code: task(`"requiresCompatibilities": ["EC2"], "proxyConfiguration": «${VALUE}»`),
      messages: ["other"],
      fixed: task(`"requiresCompatibilities": ["EC2"], "networkMode": "awsvpc", ${PROXY}`),
    },
    "external instances": {
      code: task(`"requiresCompatibilities": ["EXTERNAL"], "proxyConfiguration": «${VALUE}»`),
      messages: ["other"],
      fixed: task('"requiresCompatibilities": ["EXTERNAL"]'),
    },
  },
});
