import { rule } from "../../../server/src/core/rules/container/privileged.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';
const privileged = (value: string): string => container(`"memory": 128, "privileged": ${value}`);
const bare = container('"memory": 128');

ruleTest(rule, {
  valid: {
    false: task("", privileged("false")),
    "null is absent": task("", privileged("null")),
    "an unknown value": task("", privileged('"${PRIVILEGED}"')),
    "Fargate, of which another rule speaks": fargate("", privileged("true")),
    "Windows, of which another rule speaks": task(windows, privileged("true")),
  },
  invalid: {
    "on EC2": {
      code: task('"requiresCompatibilities": ["EC2"]', privileged("«true»")),
      messages: ["privileged"],
      fixed: task('"requiresCompatibilities": ["EC2"]', bare),
    },
    "in a bare list": { code: `[${privileged("«true»")}]`, messages: ["privileged"], fixed: `[${bare}]` },
  },
});
