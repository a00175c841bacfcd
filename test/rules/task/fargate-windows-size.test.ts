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
    "half a vCPU, no memory yet": {
      code: windows('"cpu": «"512"», "memory": null'),
      messages: ["size"],
      fixed: windows('"cpu": "1024", "memory": null'),
    },
    "half a vCPU, with memory that goes with one": {
      code: windows('"cpu": «"512"», "memory": "4 GB"'),
      messages: ["size"],
      fixed: windows('"cpu": "1024", "memory": "4 GB"'),
    },
    "half a vCPU, and too little memory": {
      code: windows('"cpu": «"512"», "memory": "1024"'),
      messages: ["size"],
      fixed: windows('"cpu": "1024", "memory": "2048"'),
    },
    "8 vCPU": {
      code: windows('"cpu": «"8 vCPU"», "memory": "61440"'),
      messages: ["size"],
      fixed: windows('"cpu": "4096", "memory": "30720"'),
    },
  },
});
