import { rule } from "../../../server/src/core/rules/container/restart-codes.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (codes: string): string => container(`"restartPolicy": { "enabled": true, "ignoredExitCodes": ${codes} }`);
const numbers = (count: number): string => `[${[...Array(count).keys()].join(", ")}]`;

ruleTest(rule, {
  valid: {
    "both ends": task("", app("[0, 255]")),
    fifty: task("", app(numbers(50))),
    "null, empty, unknown": task(
      "",
      `${app("null")}, ${app("[]")}, ${app('["${CODE}", "${CODE}"]')}, ${app("[{{ a }}, {{ a }}]")}`,
    ),
    "no policy": task("", container('"restartPolicy": null')),
  },
  invalid: {
    "fifty-one": { code: task("", app(`«${numbers(51)}»`)), messages: ["many"] },
    twice: { code: task("", app("[1, 0, «1»]")), messages: ["repeated"], related: ["The first one."] },
    "outside, in a bare list": { code: `[${app("[«-1», 0, «256»]")}]`, messages: ["range", "range"] },
    "outside and twice": { code: task("", app("[«300», «300»]")), messages: ["range", "repeated"] },
    YAML: {
      code: "containerDefinitions:\n  - name: app\n    restartPolicy:\n      enabled: true\n      ignoredExitCodes:\n        - 143\n        - «143»\n",
      messages: ["repeated"],
    },
  },
});
