import { rule } from "../../../server/src/core/rules/task/runtime-windows-arm.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const platform = (system: string, architecture: string): string =>
  `"runtimePlatform": { "operatingSystemFamily": ${system}, "cpuArchitecture": ${architecture} }`;

ruleTest(rule, {
  valid: {
    "Windows on x86": task(platform('"WINDOWS_SERVER_2022_CORE"', '"X86_64"')),
    "Linux on ARM": task(platform('"LINUX"', '"ARM64"')),
    "an unknown system": task(platform('"${OS}"', '"ARM64"')),
    "an unknown architecture": task(platform('"WINDOWS_SERVER_2022_CORE"', '"${ARCH}"')),
    "no architecture": task('"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }'),
  },
  invalid: {
    EC2: {
      code: task(platform('"WINDOWS_SERVER_2022_CORE"', '«"ARM64"»')),
      messages: ["arm"],
      fixed: task(platform('"WINDOWS_SERVER_2022_CORE"', '"X86_64"')),
    },
    Fargate: {
      code: fargate(platform('"WINDOWS_SERVER_2019_FULL"', '«"ARM64"»')),
      messages: ["arm"],
      fixed: fargate(platform('"WINDOWS_SERVER_2019_FULL"', '"X86_64"')),
    },
  },
});
