import { rule } from "../../../server/src/core/rules/container/cpu-max.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const cpu = (units: string): string => container(`"memory": 128, "cpu": ${units}`);

ruleTest(rule, {
  valid: {
    "10 vCPU": task("", cpu("10240")),
    "the task has CPU of its own": task('"cpu": "196608"', cpu("196608")),
    "the task's CPU is unknown": task('"cpu": "${CPU}"', cpu("20480")),
    "Fargate, of which other rules speak": fargate("", cpu("20480")),
    "null is absent": task("", cpu("null")),
    "a placeholder": task("", cpu('"${CPU}"')),
  },
  invalid: {
    "20 vCPU": { code: task("", cpu("«20480»")), messages: ["large"] },
    "192 vCPU, in a bare list": { code: `[${cpu("«196608»")}]`, messages: ["large"] },
    "more than any task has": { code: task("", cpu("«196609»")), messages: ["never"] },
  },
});
