import { rule } from "../../../server/src/core/rules/port/range-single.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const mapping = (fields: string): string => task("", container(`"memory": 128, "portMappings": [{ ${fields} }]`));

ruleTest(rule, {
  valid: {
    "a range": mapping('"containerPortRange": "8000-8010", "protocol": "udp"'),
    "single ports": mapping('"containerPort": 80, "hostPort": 8080'),
    "null is absent": mapping('"containerPort": null, "containerPortRange": "8000-8010", "hostPort": 0'),
    "an empty range is absent": mapping('"containerPort": 80, "containerPortRange": ""'),
  },
  invalid: {
    "a container port": {
      code: mapping('"containerPort": 8000, "containerPortRange": «"8000-8010"»'),
      messages: ["both"],
      fixed: mapping('"containerPortRange": "8000-8010"'),
      alternatives: { "Remove containerPortRange": mapping('"containerPort": 8000') },
    },
    "a host port": {
      code: mapping('"hostPort": 8000, "containerPortRange": «"8000-8010"»'),
      messages: ["both"],
      fixed: mapping('"containerPortRange": "8000-8010"'),
    },
    "both, of unknown value": {
      code: mapping('"containerPort": "${A}", "hostPort": "${B}", "containerPortRange": «"${A}-${B}"»'),
      messages: ["both"],
      fixed: mapping('"containerPortRange": "${A}-${B}"'),
    },
    "YAML with comments": {
      code: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    portMappings:
      - containerPortRange: «8000-8010» # all
        containerPort: 8000
        # for clients
        protocol: udp
`,
      messages: ["both"],
      fixed: `family: web
containerDefinitions:
  - name: app
    image: nginx:1.27
    portMappings:
      - containerPortRange: 8000-8010 # all
        # for clients
        protocol: udp
`,
    },
  },
});
