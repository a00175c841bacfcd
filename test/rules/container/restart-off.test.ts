import { rule } from "../../../server/src/core/rules/container/restart-off.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (policy: string): string => container(`"restartPolicy": { ${policy} }`);

ruleTest(rule, {
  valid: {
    on: task("", app('"enabled": true, "restartAttemptPeriod": 60')),
    "off and nothing else": task("", app('"enabled": false')),
    "off, the rest absent": task("", app('"enabled": false, "ignoredExitCodes": [], "restartAttemptPeriod": null')),
    unknown: task("", app('"enabled": "${ENABLED}", "restartAttemptPeriod": 60')),
    "not said, of which the schema speaks": task("", app('"restartAttemptPeriod": 60')),
    "no policy": task("", container('"restartPolicy": null')),
  },
  invalid: {
    "a period": { code: task("", app('"enabled": «false», "restartAttemptPeriod": 60')), messages: ["off"] },
    "all of it, in a bare list": {
      code: `[${app('"ignoredExitCodes": [0], "enabled": «false», "restartAttemptPeriod": 60')}]`,
      messages: ["off"],
    },
    YAML: {
      code: "containerDefinitions:\n  - name: app\n    restartPolicy:\n      enabled: «false»\n      ignoredExitCodes: [0]\n",
      messages: ["off"],
    },
  },
});
