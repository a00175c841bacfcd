import { rule } from "../../../server/src/core/rules/container/user-form.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const user = (text: string): string => container(`"memory": 128, "user": ${text}`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "Windows on managed instances, of which another rule speaks": task(
      '"requiresCompatibilities": ["MANAGED_INSTANCES"], "runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }',
      container('"user": "1000"'),
    ),
    "a name": task("", user('"nginx"')),
    "a number": task("", user('"101"')),
    "with a group": task("", user('"nginx:101"')),
    "a domain's name": task("", user('"svc.web@corp"')),
    "empty and null are absent": task(windows, `${user('""')}, ${user("null")}`),
    "a placeholder": task(windows, user('"${USER}"')),
    "a number without quotes, of which the schema speaks": task("", user("101")),
    "a bare list": `[${user('"101:101"')}]`,
  },
  invalid: {
    "three parts": { code: task("", user('«"101:101:0"»')), messages: ["form"] },
    "no group behind the colon": { code: `[${user('«"nginx:"»')}]`, messages: ["form"] },
    "a blank": { code: task("", user('«"web user"»')), messages: ["form"] },
    Windows: {
      code: task(windows, user('«"ContainerUser"»')),
      messages: ["windows"],
      fixed: task(windows, container('"memory": 128')),
    },
  },
});
