import { rule } from "../../../server/src/core/rules/port/range-network.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const range = container('"memory": 128, "portMappings": [{ "containerPortRange": "8000-8010" }]');

ruleTest(rule, {
  valid: {
    bridge: task('"networkMode": "bridge"', range),
    awsvpc: task('"networkMode": "awsvpc"', range),
    "no mode is bridge": task("", range),
    "an unknown mode": task('"networkMode": "${MODE}"', range),
    "a wrong mode on Fargate is another rule's": fargate('"networkMode": "host"', range),
    "none is another rule's": task('"networkMode": "none"', range),
    "single ports": task('"networkMode": "host"', container('"portMappings": [{ "containerPort": 80 }]')),
  },
  invalid: {
    host: {
      code: task('"networkMode": "host"', range.replace('"8000-8010"', '«"8000-8010"»')),
      messages: ["host"],
    },
  },
});
