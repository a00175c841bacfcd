import { rule } from "../../../server/src/core/rules/linux/capability-name.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const linux = (capabilities: string): string =>
  container(`"memory": 128, "linuxParameters": { "capabilities": { ${capabilities} } }`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    known: task("", linux('"add": ["NET_ADMIN", "SYSLOG"], "drop": ["ALL"]')),
    "a placeholder": task("", linux('"add": ["${CAPABILITY}"]')),
    empty: task("", linux('"add": [], "drop": null')),
    "Fargate allows only one: another rule says so": fargate("", linux('"add": ["CAP_NET_ADMIN", "NONSENSE"]')),
    "Windows has none": task(windows, linux('"add": ["CAP_NET_ADMIN"]')),
  },
  invalid: {
    "prefix and letter case": {
      code: task("", linux('"add": [«"CAP_NET_ADMIN"», «"sys_time"»], "drop": [«"cap_chown"»]')),
      messages: ["form", "form", "form"],
      fixed: task("", linux('"add": ["NET_ADMIN", "SYS_TIME"], "drop": ["CHOWN"]')),
    },
    "a slip": {
      code: task("", linux('"add": [«"NET_ADMN"»]')),
      messages: ["near"],
      fixed: task("", linux('"add": ["NET_ADMIN"]')),
    },
    "one that ECS lacks, in a bare list": {
      code: `[${linux('"add": [«"CHECKPOINT_RESTORE"»]')}]`,
      messages: ["unknown"],
    },
    "Fargate, written in another way": {
      code: fargate("", linux('"add": [«"CAP_SYS_PTRACE"»]')),
      messages: ["form"],
      fixed: fargate("", linux('"add": ["SYS_PTRACE"]')),
    },
  },
});
