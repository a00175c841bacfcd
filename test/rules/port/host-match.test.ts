import { rule } from "../../../server/src/core/rules/port/host-match.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mapping: string): string => container(`"memory": 128, "portMappings": [${mapping}]`);

ruleTest(rule, {
  valid: {
    "Windows has no mode host, of which another rule speaks": task(
      '"networkMode": "host", "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }',
      container('"portMappings": [{ "containerPort": 80, "hostPort": 8080 }]'),
    ),
    "external instances have no mode awsvpc, of which another rule speaks": task(
      '"networkMode": "awsvpc", "requiresCompatibilities": ["EXTERNAL"]',
      container('"portMappings": [{ "containerPort": 80, "hostPort": 0 }]'),
    ),
    "left out": task('"networkMode": "awsvpc"', ports('{ "containerPort": 80 }')),
    "the same number": task('"networkMode": "awsvpc"', ports('{ "containerPort": 80, "hostPort": 80 }')),
    "bridge may differ": task('"networkMode": "bridge"', ports('{ "containerPort": 80, "hostPort": 8080 }')),
    "no mode is bridge": task("", ports('{ "containerPort": 80, "hostPort": 8080 }')),
    "null is absent": task('"networkMode": "host"', ports('{ "containerPort": 80, "hostPort": null }')),
    "an unknown mode": task('"networkMode": "${MODE}"', ports('{ "containerPort": 80, "hostPort": 8080 }')),
    "an unknown port": task('"networkMode": "awsvpc"', ports('{ "containerPort": "{{ port }}", "hostPort": 8080 }')),
    "a bare list has its mode elsewhere": `[${ports('{ "containerPort": 80, "hostPort": 8080 }')}]`,
  },
  invalid: {
    awsvpc: {
      code: task('"networkMode": "awsvpc"', ports('{ "containerPort": 80, "hostPort": «8080» }')),
      messages: ["differs"],
      fixed: task('"networkMode": "awsvpc"', ports('{ "containerPort": 80 }')),
    },
    "host, first in its mapping": {
      code: task('"networkMode": "host"', ports('{ "hostPort": «8080», "containerPort": 80 }')),
      messages: ["differs"],
      fixed: task('"networkMode": "host"', ports('{ "containerPort": 80 }')),
    },
    "Fargate without a mode is awsvpc": {
      code: fargate('"networkMode": null', ports('{ "containerPort": 80, "hostPort": «0» }')),
      messages: ["zero"],
      fixed: fargate('"networkMode": null', ports('{ "containerPort": 80 }')),
    },
  },
});
