import { rule } from "../../../server/src/core/rules/port/ephemeral.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mappings: string, name = "app"): string =>
  container(`"memory": 128, "portMappings": [${mappings}]`, name);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    below: task("", ports('{ "containerPort": 40000, "hostPort": 32767 }')),
    above: task("", ports('{ "containerPort": 40000, "hostPort": 61000 }')),
    "any free port": task("", ports('{ "containerPort": 40000 }, { "containerPort": 40001, "hostPort": 0 }')),
    "reserved ones are another rule's": task("", ports('{ "containerPort": 80, "hostPort": 51678 }')),
    "Windows begins higher": task(windows, ports('{ "containerPort": 80, "hostPort": 40000 }')),
    "host: only the container port": task('"networkMode": "host"', ports('{ "containerPort": 40000 }')),
    "awsvpc has ports of its own": task(
      '"networkMode": "awsvpc"',
      ports('{ "containerPort": 40000, "hostPort": 40000 }'),
    ),
    unknown: task("", ports('{ "containerPort": 80, "hostPort": "${PORT}" }')),
  },
  invalid: {
    "bridge, the first and the last": {
      code: task(
        "",
        ports('{ "containerPort": 80, "hostPort": «32768» }, { "containerPort": 81, "hostPort": «60999» }'),
      ),
      messages: ["ephemeral", "ephemeral"],
      fixed: task("", ports('{ "containerPort": 80, "hostPort": 0 }, { "containerPort": 81, "hostPort": 0 }')),
    },
    host: {
      code: task('"networkMode": "host"', ports('{ "containerPort": «40000», "hostPort": 40000 }')),
      messages: ["ephemeral"],
    },
    Windows: {
      code: task(windows, ports('{ "containerPort": 80, "hostPort": «49152» }')),
      messages: ["ephemeral"],
      fixed: task(windows, ports('{ "containerPort": 80, "hostPort": 0 }')),
    },
  },
});
