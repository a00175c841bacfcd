import { rule } from "../../../server/src/core/rules/container/security-options-form.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const options = (list: string): string => container(`"memory": 128, "dockerSecurityOptions": [${list}]`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "all for Linux": task(
      "",
      options(
        '"no-new-privileges", "apparmor:docker-default", "label:type:svirt_apache", "credentialspec:file://a.json"',
      ),
    ),
    "a credential file on Windows": task(windows, options('"credentialspec:file://gmsa.json"')),
    "empty and null are absent": task("", `${options("")}, ${container('"dockerSecurityOptions": null', "b")}`),
    "a placeholder": task("", options('"${OPTION}"')),
    "Fargate, of which another rule speaks": fargate("", options('"seccomp=unconfined"')),
    "a bare list": `[${options('"no-new-privileges"')}]`,
  },
  invalid: {
    "as Docker's command line has it": {
      code: task("", options('«"no-new-privileges:true"», «"apparmor=unconfined"»')),
      messages: ["form", "form"],
      fixed: task("", options('"no-new-privileges", "apparmor:unconfined"')),
    },
    "a slip": {
      code: `[${options('«"no-new-priviledges"»')}]`,
      messages: ["form"],
      fixed: `[${options('"no-new-privileges"')}]`,
    },
    "one that ECS does not know": {
      code: task("", options('«"seccomp:unconfined"», "label:disable"')),
      messages: ["form"],
    },
    "no value": { code: task("", options('«"apparmor:"»')), messages: ["form"] },
    "Linux options on Windows": {
      code: task(windows, options('«"no-new-privileges"», "credentialspec:file://gmsa.json", «"label:disable"»')),
      messages: ["windows", "windows"],
      fixed: task(windows, options('"credentialspec:file://gmsa.json"')),
    },
  },
});
