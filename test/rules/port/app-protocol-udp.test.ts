import { rule } from "../../../server/src/core/rules/port/app-protocol-udp.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mappings: string, name = "app"): string =>
  container(`"memory": 128, "portMappings": [${mappings}]`, name);

ruleTest(rule, {
  valid: {
    tcp: task("", ports('{ "name": "http", "containerPort": 80, "protocol": "tcp", "appProtocol": "http" }')),
    "tcp by default": task("", ports('{ "name": "http", "containerPort": 80, "appProtocol": "http" }')),
    "udp alone": task("", ports('{ "containerPort": 80, "protocol": "udp", "appProtocol": "" }')),
    unknown: task("", ports('{ "name": "http", "containerPort": 80, "protocol": "${P}", "appProtocol": "http" }')),
  },
  invalid: {
    udp: {
      code: task("", ports('{ "name": "http", "containerPort": 80, "protocol": "udp", "appProtocol": «"http"» }')),
      messages: ["udp"],
      fixed: task("", ports('{ "name": "http", "containerPort": 80, "protocol": "tcp", "appProtocol": "http" }')),
      alternatives: {
        "Remove appProtocol": task("", ports('{ "name": "http", "containerPort": 80, "protocol": "udp" }')),
      },
    },
    "an unknown application protocol": {
      code: task("", ports('{ "name": "http", "containerPort": 80, "protocol": "udp", "appProtocol": «"${P}"» }')),
      messages: ["udp"],
      fixed: task("", ports('{ "name": "http", "containerPort": 80, "protocol": "tcp", "appProtocol": "${P}" }')),
    },
  },
});
