import { rule } from "../../../server/src/core/rules/linux/capability-all.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const linux = (capabilities: string): string =>
  container(`"memory": 128, "linuxParameters": { "capabilities": { ${capabilities} } }`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "a narrow one": task("", linux('"add": ["NET_ADMIN"]')),
    dropped: task("", linux('"drop": ["ALL"]')),
    "a placeholder": task("", linux('"add": ["${CAPABILITY}"]')),
    "Fargate refuses it: another rule says so": fargate("", linux('"add": ["ALL"]')),
    "Windows has none": task(windows, linux('"add": ["ALL"]')),
  },
  invalid: {
    "both, written in any way, in a bare list": {
      code: `[${linux('"add": [«"ALL"», «"CAP_SYS_ADMIN"»]')}]`,
      messages: ["powerful", "powerful"],
    },
  },
});
