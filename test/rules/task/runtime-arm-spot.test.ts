import { rule } from "../../../server/src/core/rules/task/runtime-arm-spot.js";
import { fargate, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const spot = (more: string, provider = '"FARGATE_SPOT"'): string =>
  service(`"capacityProviderStrategy": [{ "capacityProvider": ${provider}, "weight": 1 }]${more}`);
const platform = (fields: string): { "taskdef.json": string } => ({
  "taskdef.json": fargate(`"runtimePlatform": { ${fields} }`),
});
const ARM = '"cpuArchitecture": "ARM64", "operatingSystemFamily": "LINUX"';
const OLD = ', "platformVersion": "1.3.0"';

ruleTest(rule, {
  valid: {
    "ARM on the newest": { code: spot(""), files: platform(ARM) },
    "ARM on 1.4.0": { code: spot(OLD.replace("1.3.0", "1.4.0")), files: platform(ARM) },
    "an unknown version": { code: spot(OLD.replace("1.3.0", "${VERSION}")), files: platform(ARM) },
    "FARGATE alone": { code: spot(OLD, '"FARGATE"'), files: platform(ARM) },
    X86_64: { code: spot(OLD), files: platform(ARM.replace("ARM64", "X86_64")) },
    "no task definition at hand": spot(OLD),
  },
  invalid: {
    "ARM on 1.3.0": {
      code: spot(', "platformVersion": «"1.3.0"»'),
      files: platform(ARM.replace('"ARM64"', '«"ARM64"»')),
      messages: ["arm"],
      related: ["The processor."],
      fixed: spot(', "platformVersion": "1.4.0"'),
    },
    Windows: {
      code: spot("", '«"FARGATE_SPOT"»'),
      files: platform('"operatingSystemFamily": «"WINDOWS_SERVER_2022_CORE"»'),
      messages: ["windows"],
      related: ["The operating system."],
      fixed: spot("", '"FARGATE"'),
    },
  },
});
