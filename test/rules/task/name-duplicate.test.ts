import { rule } from "../../../server/src/core/rules/task/name-duplicate.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "two names": task("", `${container("", "a")}, ${container("", "b")}`),
    "no names": task("", '{ "image": "nginx" }, { "image": "redis" }'),
    "the case differs": task("", `${container("", "app")}, ${container("", "App")}`),
    "different placeholders": task("", `${container("", "${A}")}, ${container("", "${B}")}`),
  },
  invalid: {
    "two of one name": {
      code: task("", `${container("")}, { "name": «"app"», "image": "redis" }`),
      messages: ["repeated"],
      fixed: task("", `${container("")}, { "name": "app-2", "image": "redis" }`),
    },
    "three, one of them taken": {
      code: task("", `${container("")}, ${container("", "app-2")}, { "name": «"app"», "image": "redis" }`),
      messages: ["repeated"],
      fixed: task("", `${container("")}, ${container("", "app-2")}, { "name": "app-3", "image": "redis" }`),
    },
    "the same placeholder, in a bare list": {
      code: `[${container('"cpu": 1', "${APP}")}, { "name": «"\${APP}"», "image": "redis" }]`,
      messages: ["repeated"],
      fixed: `[${container('"cpu": 1', "${APP}")}, { "name": "\${APP}-2", "image": "redis" }]`,
    },
  },
});
