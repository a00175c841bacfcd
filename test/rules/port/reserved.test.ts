import { rule } from "../../../server/src/core/rules/port/reserved.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mappings: string, name = "app"): string =>
  container(`"memory": 128, "portMappings": [${mappings}]`, name);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "another host port": task("", ports('{ "containerPort": 22, "hostPort": 2222 }')),
    "any free port": task("", ports('{ "containerPort": 22 }, { "containerPort": 2375, "hostPort": 0 }')),
    "udp is free": task("", ports('{ "containerPort": 22, "hostPort": 22, "protocol": "udp" }')),
    "RDP on Linux": task("", ports('{ "containerPort": 3389, "hostPort": 3389 }')),
    "SSH on Windows": task(windows, ports('{ "containerPort": 22, "hostPort": 22 }')),
    "awsvpc has ports of its own": task('"networkMode": "awsvpc"', ports('{ "containerPort": 22, "hostPort": 22 }')),
    "an unknown mode": `[${ports('{ "containerPort": 22, "hostPort": 22 }')}]`,
    "a wrong mode on Fargate is another rule's": fargate(
      '"networkMode": "bridge"',
      ports('{ "containerPort": 22, "hostPort": 22 }'),
    ),
  },
  invalid: {
    bridge: {
      code: task("", ports('{ "containerPort": 22, "hostPort": «22» }, { "containerPort": 80, "hostPort": «51678» }')),
      messages: ["reserved", "reserved"],
      fixed: task("", ports('{ "containerPort": 22, "hostPort": 0 }, { "containerPort": 80, "hostPort": 0 }')),
    },
    host: {
      code: task('"networkMode": "host"', ports('{ "containerPort": «2376» }')),
      messages: ["reserved"],
    },
    Windows: {
      code: task(windows, ports('{ "containerPort": 3389, "hostPort": «3389» }')),
      messages: ["reserved"],
      fixed: task(windows, ports('{ "containerPort": 3389, "hostPort": 0 }')),
    },
  },
});
