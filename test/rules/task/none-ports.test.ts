import { rule } from "../../../server/src/core/rules/task/none-ports.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const NONE = '"networkMode": "none"';
const PORTS = '"portMappings": [{ "containerPort": 80 }]';

ruleTest(rule, {
  valid: {
    "no ports": task(NONE, container('"portMappings": []')),
    "another mode": task('"networkMode": "host"', container(PORTS)),
    "an unknown mode": task('"networkMode": "${MODE}"', container(PORTS)),
    "Fargate, where the mode is wrong": fargate(NONE, container(PORTS)),
    "a bare list": `[${container(PORTS)}]`,
  },
  invalid: {
    "two containers": {
      code: task(
        NONE,
        `${container('"portMappings": «[{ "containerPort": 80 }]»')}, ${container('"portMappings": «[{ "containerPort": 90 }]»', "b")}`,
      ),
      messages: ["mapped", "mapped"],
      fixed: task(NONE, `${container("")}, ${container("", "b")}`),
    },
  },
});
