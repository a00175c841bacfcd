import { rule } from "../../../server/src/core/rules/container/user-root.js";
import { container, fargate, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const HOST = '"networkMode": "host"';
const user = (text: string): string => container(`"user": ${text}`);
const windows = '"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }';

ruleTest(rule, {
  valid: {
    "another user": task(HOST, user('"101:101"')),
    "a name that begins like root": task(HOST, user('"rootless"')),
    "nobody said, in a network of its own": task("", container("")),
    "root in a network of its own": fargate("", user('"root"')),
    "a placeholder": task(HOST, user('"${USER}"')),
    "the key may come from a template":
      '{ "networkMode": "host", "containerDefinitions": [{ "name": "app", {{ more }} }] }',
    "nobody said on Fargate, whose mode another rule names": fargate(HOST, container("")),
    "privileged on purpose": task(HOST, container('"privileged": true')),
    "privileged or not": task(HOST, container('"privileged": "${PRIVILEGED}"')),
    Windows: task(`${HOST}, ${windows}`, user('"0"')),
    "a bare list": `[${user('"root"')}]`,
  },
  invalid: {
    "root in the host's network": {
      code: task(HOST, user('«"root"»')),
      messages: ["host"],
      fixed: task(HOST, user('"1000:1000"')),
    },
    "number 0 with a group": {
      code: task(HOST, user('«"0:0"»')),
      messages: ["host"],
      fixed: task(HOST, user('"1000:1000"')),
    },
    "nobody said in the host's network": {
      code: task(HOST, `«${container("")}»`),
      messages: ["unsaid"],
      fixed: task(HOST, user('"1000:1000"')),
    },
  },
});
