import { rule } from "../../../server/src/core/rules/container/health-check-slow.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (interval: string, timeout: string): string =>
  container(`"healthCheck": { "command": ["CMD", "true"], "interval": ${interval}, "timeout": ${timeout} }`);

ruleTest(rule, {
  valid: {
    "shorter, equal": task("", `${app("10", "5")}, ${app("10", "10")}`),
    "shorter than the usual interval": task("", app("null", "30")),
    "the usual timeout": task("", app("5", "null")),
    "an unknown interval": task("", app('"${INTERVAL}"', "60")),
    "numbers that ECS refuses, of which other rules speak": task("", `${app("30", "90")}, ${app("1", "5")}`),
    "keys from a template": task("", container('"healthCheck": { "timeout": 60, {{ more }} }')),
    "no health check": task("", container('"healthCheck": null')),
  },
  invalid: {
    longer: { code: task("", app("5", "«6»")), messages: ["slow"] },
    "longer than the usual interval, in a bare list": { code: `[${app("null", "«60»")}]`, messages: ["slow"] },
    YAML: {
      code: "containerDefinitions:\n  - name: app\n    healthCheck:\n      timeout: «50»\n      interval: 10\n",
      messages: ["slow"],
    },
  },
});
