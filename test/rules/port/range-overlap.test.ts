import { rule } from "../../../server/src/core/rules/port/range-overlap.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mappings: string, name = "app"): string =>
  container(`"memory": 128, "portMappings": [${mappings}]`, name);
const range = '{ "containerPortRange": "8000-8010" }';

ruleTest(rule, {
  valid: {
    "side by side": task("", ports(`${range}, { "containerPortRange": "8011-8020" }, { "containerPort": 7999 }`)),
    "another protocol": task("", ports(`${range}, { "containerPort": 8005, "protocol": "udp" }`)),
    "bridge: another container": task("", `${ports(range)}, ${ports(range, "b")}`),
    "an unknown range": task("", ports(`${range}, { "containerPortRange": "\${A}-8010" }`)),
    "an unknown port": task("", ports(`${range}, { "containerPort": "\${A}" }`)),
    "single ports are another rule's": task(
      '"networkMode": "awsvpc"',
      ports('{ "containerPort": 80 }, { "containerPort": 80 }'),
    ),
    "a range that is none": task("", ports(`${range}, { "containerPortRange": "8000" }`)),
  },
  invalid: {
    "two ranges": {
      code: task("", ports(`${range}, { "containerPortRange": «"8010-8020"» }`)),
      messages: ["overlap"],
      related: ["Here range 8000-8010 is taken."],
    },
    "a single port behind": {
      code: task('"networkMode": "bridge"', ports(`${range}, { "containerPort": «8005» }`)),
      messages: ["overlap"],
    },
    "a single port before, in a bare list": {
      code: `[${ports(`{ "containerPort": 8000 }, { "containerPortRange": «"8000-8010"» }`)}]`,
      messages: ["overlap"],
      related: ["Here port 8000 is taken."],
    },
    "awsvpc: two containers": {
      code: fargate("", `${ports(range)}, ${ports('{ "containerPort": «8010», "protocol": "tcp" }', "b")}`),
      messages: ["overlap"],
    },
  },
});
