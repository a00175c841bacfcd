import { rule } from "../../../server/src/core/rules/container/health-check-timeout.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (value: string, name = "app"): string =>
  container(`"healthCheck": { "command": ["CMD", "true"], "timeout": ${value} }`, name);

ruleTest(rule, {
  valid: {
    "both ends": task("", `${app("2")}, ${app("60", "b")}`),
    "left out": task("", `${container('"healthCheck": { "command": ["CMD", "true"] }')}, ${app("null", "b")}`),
    "no health check": task("", container('"healthCheck": null')),
    "a placeholder": task("", app('"${NUMBER}"')),
    "a fraction, of which the schema speaks": task("", app("1000.5")),
  },
  invalid: {
    "too much": { code: task("", app("«61»")), messages: ["range"], fixed: task("", app("30")) },
    "too much, and a long interval": {
      code: task("", app('«90», "interval": 120')),
      messages: ["range"],
      fixed: task("", app('60, "interval": 120')),
    },
    "too little, in a bare list": { code: `[${app("«1»")}]`, messages: ["range"], fixed: `[${app("2")}]` },
    "YAML with comments, and a number in quotes": {
      code: `containerDefinitions:
  - name: app
    image: nginx
    healthCheck:
      command: [CMD, "true"]
      timeout: «"1000"» # for long
`,
      messages: ["range"],
      fixed: `containerDefinitions:
  - name: app
    image: nginx
    healthCheck:
      command: [CMD, "true"]
      timeout: 30 # for long
`,
    },
  },
});
