import { rule } from "../../../server/src/core/rules/task/cpu-range.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ec2 = (cpu: string): string => task(`"requiresCompatibilities": ["EC2"], "cpu": ${cpu}`);

ruleTest(rule, {
  valid: {
    "the least": ec2('"128"'),
    "the most": ec2('"192 vCPU"'),
    "containers that ask for more, of which another rule speaks": task(
      '"requiresCompatibilities": ["EC2"], "cpu": "64"',
      container('"cpu": 256'),
    ),
    "an unknown value": ec2('"${CPU}"'),
    "a value that another rule refuses": ec2('"64 cpus"'),
    "Fargate has its own sizes": task('"requiresCompatibilities": ["EC2", "FARGATE"], "cpu": "64"'),
    "managed instances": task('"requiresCompatibilities": ["MANAGED_INSTANCES"], "cpu": "64"'),
    "no launch type named": task('"cpu": "64"'),
    "Windows ignores it": task(
      '"requiresCompatibilities": ["EC2"], "cpu": "64", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }',
    ),
  },
  invalid: {
    small: { code: ec2('«"64"»'), messages: ["small"], fixed: ec2('"128"') },
    "small, in vCPUs": { code: ec2('«".1 vCPU"»'), messages: ["small"], fixed: ec2('"128"') },
    "large, external": {
      code: task('"requiresCompatibilities": ["EXTERNAL"], "cpu": «"193 vCPU"»'),
      messages: ["large"],
      fixed: task('"requiresCompatibilities": ["EXTERNAL"], "cpu": "196608"'),
    },
  },
});
