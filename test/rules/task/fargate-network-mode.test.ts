import { rule } from "../../../server/src/core/rules/task/fargate-network-mode.js";
import { fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    awsvpc: fargate(""),
    "EC2 may have any": task('"requiresCompatibilities": ["EC2"], "networkMode": "bridge"'),
    "a placeholder": fargate('"networkMode": "${MODE}"'),
    "no launch type named": task('"networkMode": "host"'),
    "a bare list": '[{ "name": "app", "image": "nginx", "memory": 128 }]',
  },
  invalid: {
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
