import { rule } from "../../../server/src/core/rules/task/fargate-windows-size.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const windows = (cpu: string): string =>
  fargate(`${cpu}, "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }`);

ruleTest(rule, {
  valid: {
    "1 vCPU": windows('"cpu": "1024"'),
    "4 vCPU": windows('"cpu": "4 vCPU"'),
    "Linux may be smaller": fargate('"cpu": "256"'),
    "EC2 may be smaller": task(
      '"cpu": "256", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }',
    ),
    "a placeholder": windows('"cpu": "${CPU}"'),
    "no cpu": windows('"cpu": null'),
  },
  invalid: {
    "half a vCPU": { code: windows('"cpu": «"512"»'), messages: ["size"], fixed: windows('"cpu": "1024"') },
    "8 vCPU": { code: windows('"cpu": «"8 vCPU"»'), messages: ["size"], fixed: windows('"cpu": "4096"') },
  },
});
