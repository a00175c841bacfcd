import { rule } from "../../../server/src/core/rules/task/managed-instances-network-mode.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const only = (type: string): string => `"requiresCompatibilities": ["${type}"]`;

ruleTest(rule, {
  valid: {
    awsvpc: task(`${only("MANAGED_INSTANCES")}, "networkMode": "awsvpc"`),
    host: task(`${only("MANAGED_INSTANCES")}, "networkMode": "host"`),
    "the default": task(only("MANAGED_INSTANCES")),
    "an unknown mode": task(`${only("MANAGED_INSTANCES")}, "networkMode": "\${MODE}"`),
    "no mode at all, which the schema says": task(`${only("MANAGED_INSTANCES")}, "networkMode": "nat"`),
    "with Fargate, of which another rule speaks": task(
      '"requiresCompatibilities": ["MANAGED_INSTANCES", "FARGATE"], "networkMode": "bridge"',
    ),
    EC2: task(`${only("EC2")}, "networkMode": "bridge"`),
  },
  invalid: {
    bridge: {
      code: task(`${only("MANAGED_INSTANCES")}, "networkMode": «"bridge"»`),
      messages: ["bridge"],
      fixed: task(`${only("MANAGED_INSTANCES")}, "networkMode": "awsvpc"`),
    },
    "bridge, with external instances": {
      code: task('"requiresCompatibilities": ["EXTERNAL", "MANAGED_INSTANCES"], "networkMode": «"bridge"»'),
      messages: ["bridge"],
      fixed: task('"requiresCompatibilities": ["EXTERNAL", "MANAGED_INSTANCES"], "networkMode": "host"'),
      alternatives: {
        "Remove MANAGED_INSTANCES from requiresCompatibilities": task(
          '"requiresCompatibilities": ["EXTERNAL"], "networkMode": "bridge"',
        ),
      },
    },
    none: {
      code: task(`${only("MANAGED_INSTANCES")}, "networkMode": «"none"»`),
      messages: ["none"],
      fixed: task(`${only("MANAGED_INSTANCES")}, "networkMode": "awsvpc"`),
    },
  },
});
