import { rule } from "../../../server/src/core/rules/container/health-check-retries.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (value: string, name = "app"): string =>
  container(`"healthCheck": { "command": ["CMD", "true"], "retries": ${value} }`, name);

ruleTest(rule, {
  valid: {
    "both ends": task("", `${app("1")}, ${app("10", "b")}`),
    "left out": task("", `${container('"healthCheck": { "command": ["CMD", "true"] }')}, ${app("null", "b")}`),
    "no health check": task("", container('"healthCheck": null')),
    "a placeholder": task("", app('"${NUMBER}"')),
    "a fraction, of which the schema speaks": task("", app("1000.5")),
  },
  invalid: {
    "too much": { code: task("", app("«11»")), messages: ["range"], fixed: task("", app("10")) },
    "too little, in a bare list": { code: `[${app("«0»")}]`, messages: ["range"], fixed: `[${app("1")}]` },
    "YAML with comments, and a number in quotes": {
      code: `containerDefinitions:
  - name: app
    image: nginx
    healthCheck:
      command: [CMD, "true"]
      retries: «"1000"» # for long
`,
      messages: ["range"],
      fixed: `containerDefinitions:
  - name: app
    image: nginx
    healthCheck:
      command: [CMD, "true"]
      retries: 10 # for long
`,
    },
  },
});
