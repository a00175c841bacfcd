import { rule } from "../../../server/src/core/rules/task/no-essential.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "left out means true": task(""),
    "one of two": task("", `${container('"essential": false')}, ${container('"essential": true', "b")}`),
    "one left out": task("", `${container('"essential": false')}, ${container("", "b")}`),
    "null means true": task("", container('"essential": null')),
    "a placeholder": task("", container('"essential": "${ESSENTIAL}"')),
    "more containers from a template": '[{ "name": "a", "image": "b", "cpu": 1, "essential": false }, ${more}]',
    "no containers": '{ "family": "web", "containerDefinitions": [] }',
  },
  invalid: {
    "the only one": {
      code: task("", container('"essential": «false»')),
      messages: ["none"],
      fixed: task("", container('"essential": true')),
    },
    "both, in a bare list": {
      code: `[${container('"essential": «false»')}, ${container('"essential": false', "b")}]`,
      messages: ["none"],
      fixed: `[${container('"essential": true')}, ${container('"essential": false', "b")}]`,
    },
  },
});
