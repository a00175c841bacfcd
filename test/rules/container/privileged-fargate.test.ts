import { rule } from "../../../server/src/core/rules/container/privileged-fargate.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';
const privileged = (value: string, name = "app"): string => container(`"privileged": ${value}`, name);

ruleTest(rule, {
  valid: {
    "false on Fargate": fargate("", privileged("false")),
    "null is absent": fargate("", privileged("null")),
    "an unknown value": fargate("", privileged('"${PRIVILEGED}"')),
    "on EC2, of which another rule speaks": task('"requiresCompatibilities": ["EC2"]', privileged("true")),
    "an unknown launch type": task('"requiresCompatibilities": ["${TYPE}"]', privileged("true")),
    "a bare list": `[${privileged("true")}]`,
  },
  invalid: {
    Fargate: {
      code: fargate("", privileged("«true»")),
      messages: ["fargate"],
      fixed: fargate("", privileged("false")),
    },
    "Fargate beside EC2, the second container": {
      code: task('"requiresCompatibilities": ["EC2", "FARGATE"]', `${container("")}, ${privileged("«true»", "agent")}`),
      messages: ["fargate"],
      fixed: task('"requiresCompatibilities": ["EC2", "FARGATE"]', `${container("")}, ${privileged("false", "agent")}`),
    },
    "Windows on Fargate": {
      code: fargate(windows, privileged("«true»")),
      messages: ["fargate"],
      fixed: fargate(windows, privileged("false")),
    },
    "Windows on EC2": {
      code: task(windows, privileged("«true»")),
      messages: ["windows"],
      fixed: task(windows, privileged("false")),
    },
  },
});
