import { rule } from "../../../server/src/core/rules/task/runtime-fargate-windows.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const system = (family: string): string => `"runtimePlatform": { "operatingSystemFamily": ${family} }`;

ruleTest(rule, {
  valid: {
    "2019": fargate(system('"WINDOWS_SERVER_2019_CORE"')),
    "2022": fargate(system('"WINDOWS_SERVER_2022_FULL"')),
    Linux: fargate(system('"LINUX"')),
    "an unknown one": fargate(system('"${OS}"')),
    "no system, which the schema says": fargate(system('"WINDOWS_11"')),
    EC2: task(`"requiresCompatibilities": ["EC2"], ${system('"WINDOWS_SERVER_2016_FULL"')}`),
  },
  invalid: {
    full: {
      code: fargate(system('«"WINDOWS_SERVER_2016_FULL"»')),
      messages: ["version"],
      fixed: fargate(system('"WINDOWS_SERVER_2022_FULL"')),
    },
    "core, not documented": {
      code: fargate(system('«"WINDOWS_SERVER_2025_CORE"»')),
      messages: ["version"],
      fixed: fargate(system('"WINDOWS_SERVER_2022_CORE"')),
    },
  },
});
