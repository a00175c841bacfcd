import { rule } from "../../../server/src/core/rules/task/runtime-managed-instances.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const system = (family: string): string => `"runtimePlatform": { "operatingSystemFamily": ${family} }`;

const only = (type: string): string => `"requiresCompatibilities": ["${type}"]`;

ruleTest(rule, {
  valid: {
    Linux: task(`${only("MANAGED_INSTANCES")}, ${system('"LINUX"')}`),
    "not said": task(only("MANAGED_INSTANCES")),
    "a placeholder": task(`${only("MANAGED_INSTANCES")}, ${system('"${OS}"')}`),
    "no system, which the schema says": task(`${only("MANAGED_INSTANCES")}, ${system('"WINDOWS_11"')}`),
    EC2: task(`${only("EC2")}, ${system('"WINDOWS_SERVER_2022_CORE"')}`),
  },
  invalid: {
    Windows: {
      code: task(`${only("MANAGED_INSTANCES")}, ${system('«"WINDOWS_SERVER_2022_CORE"»')}`),
      messages: ["windows"],
      fixed: task(`${only("MANAGED_INSTANCES")}, ${system('"LINUX"')}`),
    },
    "with EC2": {
      code: task(`"requiresCompatibilities": ["MANAGED_INSTANCES", "EC2"], ${system('«"WINDOWS_SERVER_2022_CORE"»')}`),
      messages: ["windows"],
      fixed: task(`"requiresCompatibilities": ["MANAGED_INSTANCES", "EC2"], ${system('"LINUX"')}`),
      alternatives: {
        "Remove MANAGED_INSTANCES from requiresCompatibilities": task(
          `${only("EC2")}, ${system('"WINDOWS_SERVER_2022_CORE"')}`,
        ),
      },
    },
  },
});
