import { rule } from "../../../server/src/core/rules/port/protocol-mixed.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mappings: string, name = "app"): string =>
  container(`"memory": 128, "portMappings": [${mappings}]`, name);

ruleTest(rule, {
  valid: {
    "two ports": task("", ports('{ "containerPort": 53 }, { "containerPort": 54, "protocol": "udp" }')),
    "one protocol": task("", ports('{ "containerPort": 53 }, { "containerPort": 53, "protocol": "tcp" }')),
    "two containers": task(
      "",
      `${ports('{ "containerPort": 53 }')}, ${ports('{ "containerPort": 53, "protocol": "udp" }', "b")}`,
    ),
    unknown: task("", ports('{ "containerPort": 53 }, { "containerPort": 53, "protocol": "${P}" }')),
  },
  invalid: {
    "tcp by default": {
      code: task("", ports('{ "containerPort": 53 }, { "containerPort": «53», "protocol": "udp" }')),
      messages: ["mixed"],
      related: ["Here it is mapped for tcp."],
    },
    "udp first, in a bare list": {
      code: `[${ports('{ "containerPort": 53, "protocol": "udp" }, { "containerPort": «53» }')}]`,
      messages: ["mixed"],
    },
  },
});
