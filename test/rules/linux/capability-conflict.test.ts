import { rule } from "../../../server/src/core/rules/linux/capability-conflict.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const linux = (capabilities: string): string =>
  container(`"memory": 128, "linuxParameters": { "capabilities": { ${capabilities} } }`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "different ones": task("", linux('"add": ["NET_ADMIN"], "drop": ["NET_RAW"]')),
    "all but one": task("", linux('"add": ["NET_RAW"], "drop": ["ALL"]')),
    "two containers": task("", `${linux('"add": ["NET_RAW"]')}, ${linux('"drop": ["NET_RAW"]')}`),
    "Fargate refuses it: another rule says so": fargate("", linux('"add": ["NET_RAW"], "drop": ["NET_RAW"]')),
    unknown: task("", linux('"add": ["${A}"], "drop": ["${A}"]')),
    "Windows has none": task(windows, linux('"add": ["NET_RAW"], "drop": ["NET_RAW"]')),
  },
  invalid: {
    "the same": {
      code: task("", linux('"drop": ["CHOWN", «"NET_RAW"»], "add": ["NET_RAW"]')),
      messages: ["both"],
      related: ["It is added here."],
    },
    "written in another way, in a bare list": {
      code: `[${linux('"add": ["CAP_NET_RAW"], "drop": [«"net_raw"»]')}]`,
      messages: ["both"],
    },
  },
});
