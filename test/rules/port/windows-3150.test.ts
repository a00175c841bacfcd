import { rule } from "../../../server/src/core/rules/port/windows-3150.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mappings: string, name = "app"): string =>
  container(`"memory": 128, "portMappings": [${mappings}]`, name);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "another port": fargate(windows, ports('{ "containerPort": 3151 }')),
    Linux: fargate("", ports('{ "containerPort": 3150 }')),
    EC2: task(windows, ports('{ "containerPort": 3150 }')),
    "an unknown system": fargate(
      '"runtimePlatform": { "operatingSystemFamily": "${OS}" }',
      ports('{ "containerPort": 3150 }'),
    ),
  },
  invalid: {
    "the port": {
      code: fargate(windows, ports('{ "containerPort": 80 }, { "containerPort": «3150» }')),
      messages: ["reserved"],
    },
  },
});
