import { rule } from "../../../server/src/core/rules/port/range-name.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mappings: string, name = "app"): string =>
  container(`"memory": 128, "portMappings": [${mappings}]`, name);

ruleTest(rule, {
  valid: {
    "a range": task("", ports('{ "containerPortRange": "8000-8010", "protocol": "udp" }')),
    "a named port": task("", ports('{ "name": "http", "containerPort": 80, "appProtocol": "http" }')),
    "empty is absent": task("", ports('{ "name": "", "containerPortRange": "8000-8010", "appProtocol": null }')),
  },
  invalid: {
    "a name": {
      code: task("", ports('{ "name": «"media"», "containerPortRange": "8000-8010", "appProtocol": "http" }')),
      messages: ["range"],
    },
    "only a protocol, in a bare list": {
      code: `[${ports('{ "containerPortRange": "${RANGE}", "appProtocol": «"http"» }')}]`,
      messages: ["range"],
    },
  },
});
