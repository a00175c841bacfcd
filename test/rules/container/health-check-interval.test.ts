import { rule } from "../../../server/src/core/rules/container/health-check-interval.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (value: string, name = "app"): string =>
  container(`"healthCheck": { "command": ["CMD", "true"], "interval": ${value} }`, name);

ruleTest(rule, {
  valid: {
    "both ends": task("", `${app("5")}, ${app("300", "b")}`),
    "left out": task("", `${container('"healthCheck": { "command": ["CMD", "true"] }')}, ${app("null", "b")}`),
    "no health check": task("", container('"healthCheck": null')),
    "a placeholder": task("", app('"${NUMBER}"')),
    "a fraction, of which the schema speaks": task("", app("1000.5")),
  },
  invalid: {
    "too much": { code: task("", app("«301»")), messages: ["range"], fixed: task("", app("300")) },
    "too little, in a bare list": { code: `[${app("«4»")}]`, messages: ["range"], fixed: `[${app("5")}]` },
    "YAML with comments, and a number in quotes": {
      code: `containerDefinitions:
  - name: app
    image: nginx
    healthCheck:
      command: [CMD, "true"]
      interval: «"1000"» # for long
`,
      messages: ["range"],
      fixed: `containerDefinitions:
  - name: app
    image: nginx
    healthCheck:
      command: [CMD, "true"]
      interval: 300 # for long
`,
    },
  },
});
