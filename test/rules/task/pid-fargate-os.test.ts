import { rule } from "../../../server/src/core/rules/task/pid-fargate-os.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const WINDOWS = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    Linux: fargate('"pidMode": "task"'),
    "an unknown system": fargate('"runtimePlatform": { "operatingSystemFamily": "${OS}" }, "pidMode": "task"'),
    "host, of which another rule speaks": fargate(`${WINDOWS}, "pidMode": "host"`),
    "EC2, of which another rule speaks": task(`${WINDOWS}, "pidMode": "task"`),
  },
  invalid: {
    Windows: { code: fargate(`${WINDOWS}, "pidMode": «"task"»`), messages: ["windows"], fixed: fargate(WINDOWS) },
  },
});
