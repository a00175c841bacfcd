import { rule } from "../../../server/src/core/rules/task/proxy-ids.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const property = (name: string): string => `{ "name": "${name}", "value": "1337" }`;

const proxy = (list: string): string => `"proxyConfiguration": { "containerName": "app", "properties": ${list} }`;

ruleTest(rule, {
  valid: {
    "no properties at all, of which another rule speaks": task(proxy("[]")),
    "a user": task(proxy(`[${property("IgnoredUID")}]`)),
    "a group": task(proxy(`[${property("IgnoredGID")}]`)),
    "a misspelled one": task(proxy(`[${property("IgnoreUID")}]`)),
    "an unknown one": task(proxy(`[${property("${NAME}")}]`)),
    "a list from a template": task(proxy('"${PROPERTIES}"')),
    "no proxy": task(""),
  },
  invalid: {
    neither: {
      code: task(proxy(`«[${property("AppPorts")}]»`)),
      messages: ["missing"],
      fixed: task(proxy(`[${property("AppPorts")}, ${property("IgnoredUID")}]`)),
    },
  },
});
