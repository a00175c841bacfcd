import { rule } from "../../../server/src/core/rules/container/restart-period.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (value: string, name = "app"): string =>
  container(`"restartPolicy": { "enabled": true, "restartAttemptPeriod": ${value} }`, name);

ruleTest(rule, {
  valid: {
    "both ends": task("", `${app("60")}, ${app("1800", "b")}`),
    "left out": task("", `${container('"restartPolicy": { "enabled": true }')}, ${app("null", "b")}`),
    "no policy": task("", container('"restartPolicy": null')),
    "a placeholder": task("", app('"${PERIOD}"')),
  },
  invalid: {
    "too short": { code: task("", app("«59»")), messages: ["range"], fixed: task("", app("60")) },
    "too long, in a bare list": { code: `[${app("«3600»")}]`, messages: ["range"], fixed: `[${app("1800")}]` },
    "YAML with comments": {
      code: `containerDefinitions:
  - name: app
    image: nginx
    restartPolicy:
      enabled: true
      restartAttemptPeriod: «10» # soon
`,
      messages: ["range"],
      fixed: `containerDefinitions:
  - name: app
    image: nginx
    restartPolicy:
      enabled: true
      restartAttemptPeriod: 60 # soon
`,
    },
  },
});
