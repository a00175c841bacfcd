import { rule } from "../../../server/src/core/rules/task/proxy-deprecated.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const PROXY = '"proxyConfiguration": «{ "containerName": "app" }»';
const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    none: task(""),
    null: task('"proxyConfiguration": null'),
    "a placeholder": task('"proxyConfiguration": "${PROXY}"'),
    "a network mode without a proxy, of which another rule speaks": task(
      `"requiresCompatibilities": ["EXTERNAL"], ${PROXY}`.replaceAll(/[«»]/g, ""),
    ),
  },
  invalid: {
    Fargate: { code: fargate(PROXY), messages: ["ended"], fixed: fargate("") },
    Windows: { code: task(`${WINDOWS}, ${PROXY}`), messages: ["windows"], fixed: task(WINDOWS) },
    external: {
      code: task(`"networkMode": "awsvpc", "requiresCompatibilities": ["EXTERNAL"], ${PROXY}`),
      messages: ["external"],
      fixed: task('"networkMode": "awsvpc", "requiresCompatibilities": ["EXTERNAL"]'),
    },
    managed: {
      code: task(`"requiresCompatibilities": ["MANAGED_INSTANCES"], ${PROXY}`),
      messages: ["managed"],
      fixed: task('"requiresCompatibilities": ["MANAGED_INSTANCES"]'),
    },
  },
});
