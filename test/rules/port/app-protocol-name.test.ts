import { rule } from "../../../server/src/core/rules/port/app-protocol-name.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mappings: string, name = "app"): string =>
  container(`"memory": 128, "portMappings": [${mappings}]`, name);

ruleTest(rule, {
  valid: {
    "a name": task("", ports('{ "name": "api", "containerPort": 80, "appProtocol": "http" }')),
    "no protocol": task("", ports('{ "containerPort": 80, "appProtocol": null }')),
    "an unknown name": task("", ports('{ "name": "${NAME}", "containerPort": 80, "appProtocol": "http" }')),
    "a misspelled name is the schema's": task(
      "",
      ports('{ "Name": "api", "containerPort": 80, "appProtocol": "http" }'),
    ),
    "a range is another rule's": task("", ports('{ "containerPortRange": "80-81", "appProtocol": "http" }')),
  },
  invalid: {
    "no name": {
      code: task("", ports('{ "containerPort": 80, "appProtocol": «"http"» }')),
      messages: ["nameless"],
      fixed: task("", ports('{ "containerPort": 80, "appProtocol": "http", "name": "http" }')),
    },
    "the first choice is taken": {
      code: task(
        "",
        ports(
          '{ "name": "grpc", "containerPort": 80 }, { "containerPort": 81, "name": null, "appProtocol": «"grpc"» }',
        ),
      ),
      messages: ["nameless"],
      fixed: task(
        "",
        ports(
          '{ "name": "grpc", "containerPort": 80 }, { "containerPort": 81, "name": "grpc-2", "appProtocol": "grpc" }',
        ),
      ),
    },
    "an unknown protocol, in a bare list": {
      code: `[${ports('{ "containerPort": 80, "appProtocol": «"${PROTOCOL}"» }')}]`,
      messages: ["nameless"],
    },
  },
});
