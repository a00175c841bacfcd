import { rule } from "../../../server/src/core/rules/container/root-user.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const user = (text: string, name = "app"): string => container(`"user": ${text}`, name);

ruleTest(rule, {
  valid: {
    "a number": task("", user('"1000"')),
    "a name with a group": task("", user('"node:root"')),
    "a placeholder": task("", user('"${USER}"')),
    "keys from a template": task("", '{ "name": "app", "image": "nginx:1.27", {{ user }} }'),
    "Windows has no root": task('"runtimePlatform": { "operatingSystemFamily": "WINDOWS_SERVER_2022_CORE" }'),
    "the network of the host, of which another rule speaks": task('"networkMode": "host"', user('"root"')),
    "no containers": '{ "family": "web", "containerDefinitions": [] }',
  },
  invalid: {
    "none given": { code: task("", '{ "name": «"app"», "image": "nginx:1.27" }'), messages: ["root"] },
    "network mode host on Fargate, where the mode itself is wrong": {
      code: task('"networkMode": "host", "requiresCompatibilities": ["FARGATE"]', user('«"root"»')),
      messages: ["root"],
    },
    "root by name": { code: task("", user('«"root"»')), messages: ["root"] },
    "root by number, with a group": { code: task("", user('«"0:0"»')), messages: ["root"] },
    "two, told once, in a bare list": {
      code: `[${user('"1000"', "a")}, { "name": «"b"», "image": "nginx", "cpu": 1, "user": null }, ${user('"root"', "c")}]`,
      messages: ["root"],
    },
    "without a name": { code: task("", '«{ "image": "nginx:1.27" }»'), messages: ["root"] },
  },
});
