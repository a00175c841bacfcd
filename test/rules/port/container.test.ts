import { rule } from "../../../server/src/core/rules/port/container.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const ports = (mappings: string): string => container(`"memory": 128, "portMappings": [${mappings}]`);

ruleTest(rule, {
  valid: {
    "the lowest and the highest": task("", ports('{ "containerPort": 1 }, { "containerPort": 65535 }')),
    "a range in its place": task("", ports('{ "containerPortRange": "8000-8010" }')),
    "an unknown port": task("", ports('{ "containerPort": "${PORT}" }, { "containerPort": "{{ port }}" }')),
    "a misspelled key is the schema's": task("", ports('{ "containerport": 80 }')),
    "another key in its place is the schema's": task("", ports('{ "port": 80 }')),
    "no mappings": task("", ports("")),
    "a template may add it":
      "family: web\ncontainerDefinitions:\n  - name: app\n    portMappings:\n      - hostPort: 80\n        {{ port }}\n",
  },
  invalid: {
    "only a host port": {
      code: task("", ports('«{ "hostPort": 8080 }»')),
      messages: ["missing"],
    },
    "null, and empty": {
      code: task("", ports('«{ "containerPort": null }», «{}»')),
      messages: ["missing", "missing"],
    },
    "zero, negative, too high, in a bare list": {
      code: `[${ports('{ "containerPort": «0» }, { "containerPort": «-1» }, { "containerPort": «65536» }')}]`,
      messages: ["range", "range", "range"],
    },
  },
});
