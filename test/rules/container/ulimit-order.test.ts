import { rule } from "../../../server/src/core/rules/container/ulimit-order.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (soft: string, hard: string): string =>
  container(`"ulimits": [{ "name": "nofile", "softLimit": ${soft}, "hardLimit": ${hard} }]`);

ruleTest(rule, {
  valid: {
    "soft below hard": task("", app("1024", "4096")),
    equal: task("", app("1024", "1024")),
    "no hard limit": task("", app("1024", "-1")),
    "one missing, of which the schema speaks": task("", `${app("1024", "null")}, ${app("null", "1024")}`),
    "a placeholder": task("", app('"${SOFT}"', "1024")),
    "no ulimits": task("", container('"ulimits": []')),
  },
  invalid: {
    "soft above hard": {
      code: task("", app("«4096»", "1024")),
      messages: ["over"],
      related: ["The hard limit."],
      fixed: task("", app("1024", "4096")),
    },
    "without a name, in a bare list": {
      code: '[{ "name": "app", "image": "nginx", "ulimits": [{ "softLimit": «2», "hardLimit": 1 }] }]',
      messages: ["over"],
      fixed: '[{ "name": "app", "image": "nginx", "ulimits": [{ "softLimit": 1, "hardLimit": 2 }] }]',
    },
    "YAML with comments": {
      code: `containerDefinitions:
  - name: app
    image: nginx
    ulimits:
      - name: nofile
        softLimit: «65535» # many
        hardLimit: 1024 # few
`,
      messages: ["over"],
      fixed: `containerDefinitions:
  - name: app
    image: nginx
    ulimits:
      - name: nofile
        softLimit: 1024 # many
        hardLimit: 65535 # few
`,
    },
  },
});
