import { rule } from "../../../server/src/core/rules/task/fargate-network-mode.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const BRIDGED =
  '"portMappings": [{ "containerPort": 80, "hostPort": 0 }, { "containerPort": 81, "hostPort": 81 }], "links": ["b"], "hostname": "h"';

ruleTest(rule, {
  valid: {
    awsvpc: fargate(""),
    "EC2 may have any": task('"requiresCompatibilities": ["EC2"], "networkMode": "bridge"'),
    "a placeholder": fargate('"networkMode": "${MODE}"'),
    "no launch type named": task('"networkMode": "host"'),
    "a bare list": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
  },
  invalid: {
    "bridge, with ports and links that go with it": {
      code: fargate('"networkMode": «"bridge"»', container(BRIDGED)),
      messages: ["other"],
      fixed: fargate(
        '"networkMode": "awsvpc"',
        container('"portMappings": [{ "containerPort": 80 }, { "containerPort": 81, "hostPort": 81 }]'),
      ),
      alternatives: {
        "Set networkMode to awsvpc": fargate('"networkMode": "awsvpc"', container(BRIDGED)),
      },
    },
    bridge: {
      code: fargate('"networkMode": «"bridge"»'),
      messages: ["other"],
      fixed: fargate('"networkMode": "awsvpc"'),
    },
    null: {
      code: `«${fargate('"networkMode": null')}»`,
      messages: ["missing"],
      fixed: fargate('"networkMode": "awsvpc"'),
    },
    "left out, over several lines": {
      code: '«{»\n  "family": "web",\n  "requiresCompatibilities": ["FARGATE"],\n  "containerDefinitions": []\n}',
      messages: ["missing"],
      fixed:
        '{\n  "family": "web",\n  "requiresCompatibilities": ["FARGATE"],\n  "networkMode": "awsvpc",\n  "containerDefinitions": []\n}',
    },
  },
});
