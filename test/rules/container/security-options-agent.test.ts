import { rule } from "../../../server/src/core/rules/container/security-options-agent.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const options = (list: string): string => container(`"dockerSecurityOptions": [${list}]`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "options that every instance knows": task("", options('"no-new-privileges", "credentialspec:file://a.json"')),
    "no options": task("", `${options("")}, ${container("", "b")}`),
    "a placeholder": task("", options('"label:${LABEL}"')),
    "a form that another rule speaks of": task("", options('"apparmor=web"')),
    "SELinux on external instances, of which another rule speaks": task(
      '"requiresCompatibilities": ["EXTERNAL"]',
      options('"label:type:web_t"'),
    ),
    "Fargate, of which another rule speaks": fargate("", options('"apparmor:web"')),
    "Windows, of which another rule speaks": task(windows, options('"apparmor:web"')),
  },
  invalid: {
    "a profile and a label": {
      code: task("", options('«"apparmor:web"», «"label:type:svirt_apache"»')),
      messages: ["agent", "agent"],
    },
    "a label in a bare list": { code: `[${options('"no-new-privileges", «"label:disable"»')}]`, messages: ["agent"] },
  },
});
