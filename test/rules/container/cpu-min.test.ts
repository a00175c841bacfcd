import { rule } from "../../../server/src/core/rules/container/cpu-min.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const cpu = (units: string): string => container(`"memory": 128, "cpu": ${units}`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "2 units": task("", cpu("2")),
    "0 is nothing said on Linux": task("", cpu("0")),
    "null is absent": task(windows, cpu("null")),
    "1 unit on Windows": task(windows, cpu("1")),
    "a placeholder": task("", cpu('"${CPU}"')),
    "a fraction, of which the schema speaks": task("", cpu("0.5")),
    "0 in a bare list": `[${cpu("0")}]`,
  },
  invalid: {
    "1 unit": { code: task("", cpu("«1»")), messages: ["shares"] },
    "1 unit in a bare list": { code: `[${cpu("«1»")}]`, messages: ["shares"] },
    "0 on Windows": { code: task(windows, cpu("«0»")), messages: ["windows"] },
    "less than nothing": { code: task("", cpu("«-256»")), messages: ["negative"] },
  },
});
