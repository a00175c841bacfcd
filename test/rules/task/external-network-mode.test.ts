import { rule } from "../../../server/src/core/rules/task/external-network-mode.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const only = (type: string): string => `"requiresCompatibilities": ["${type}"]`;

ruleTest(rule, {
  valid: {
    bridge: task(`${only("EXTERNAL")}, "networkMode": "bridge"`),
    "the default": task(only("EXTERNAL")),
    "an unknown mode": task(`${only("EXTERNAL")}, "networkMode": "\${MODE}"`),
    EC2: task(`${only("EC2")}, "networkMode": "awsvpc"`),
    "with Fargate, of which another rule speaks": task(
      '"requiresCompatibilities": ["EXTERNAL", "FARGATE"], "networkMode": "awsvpc"',
    ),
  },
  invalid: {
    alone: {
      code: task(`${only("EXTERNAL")}, "networkMode": «"awsvpc"»`),
      messages: ["awsvpc"],
      fixed: task(`${only("EXTERNAL")}, "networkMode": "bridge"`),
    },
    "with managed instances": {
      code: task('"requiresCompatibilities": ["EXTERNAL", "MANAGED_INSTANCES"], "networkMode": «"awsvpc"»'),
      messages: ["awsvpc"],
      fixed: task('"requiresCompatibilities": ["EXTERNAL", "MANAGED_INSTANCES"], "networkMode": "host"'),
      alternatives: {
        "Remove EXTERNAL from requiresCompatibilities": task(
          '"requiresCompatibilities": ["MANAGED_INSTANCES"], "networkMode": "awsvpc"',
        ),
      },
    },
  },
});
