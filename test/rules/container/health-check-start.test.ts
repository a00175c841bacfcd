import { rule } from "../../../server/src/core/rules/container/health-check-start.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (value: string, name = "app"): string =>
  container(`"healthCheck": { "command": ["CMD", "true"], "startPeriod": ${value} }`, name);

ruleTest(rule, {
  valid: {
    "both ends": task("", `${app("0")}, ${app("300", "b")}`),
    "left out": task("", `${container('"healthCheck": { "command": ["CMD", "true"] }')}, ${app("null", "b")}`),
    "no health check": task("", container('"healthCheck": null')),
    "a placeholder": task("", app('"${NUMBER}"')),
    "a fraction, of which the schema speaks": task("", app("1000.5")),
  },
  invalid: {
    "too much": { code: task("", app("«301»")), messages: ["range"], fixed: task("", app("300")) },
    "less than nothing, in a bare list": { code: `[${app("«-1»")}]`, messages: ["range"], fixed: `[${app("0")}]` },
    "YAML with comments, and a number in quotes": {
      code: `containerDefinitions:
  - name: app
    image: nginx
    healthCheck:
      command: [CMD, "true"]
      startPeriod: «"1000"» # for long
`,
      messages: ["range"],
      fixed: `containerDefinitions:
  - name: app
    image: nginx
    healthCheck:
      command: [CMD, "true"]
      startPeriod: 300 # for long
`,
    },
  },
});
