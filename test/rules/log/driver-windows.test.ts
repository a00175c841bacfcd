import { rule } from "../../../server/src/core/rules/log/driver-windows.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';
const log = (driver: string): string => container(`"logConfiguration": { "logDriver": ${driver} }`);

ruleTest(rule, {
  valid: {
    "awslogs on Windows": task(windows, log('"awslogs"')),
    "syslog on Linux": task("", log('"syslog"')),
    "an unknown system": task('"runtimePlatform": { "operatingSystemFamily": "${OS}" }', log('"syslog"')),
    "an unknown driver": task(windows, log('"${DRIVER}"')),
    "Fargate, of which another rule speaks": fargate(windows, log('"syslog"')),
    "a bare list": `[${log('"syslog"')}]`,
  },
  invalid: {
    syslog: { code: task(windows, log('«"syslog"»')), messages: ["linux"] },
    "journald, wrapped": { code: `{ "taskDefinition": ${task(windows, log('«"journald"»'))} }`, messages: ["linux"] },
  },
});
