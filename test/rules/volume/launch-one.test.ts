import { rule } from "../../../server/src/core/rules/volume/launch-one.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const flags = (...values: string[]): string =>
  task(
    `"volumes": [${values.map((value, index) => `{ "name": "v${index}", "configuredAtLaunch": ${value} }`).join(", ")}]`,
  );

ruleTest(rule, {
  valid: {
    one: flags("true", "false", "null"),
    placeholders: flags("true", '"${LATER}"'),
    "a bare list": `[${container("")}]`,
  },
  invalid: {
    two: {
      code: flags("true", "«true»"),
      messages: ["second"],
      related: ["The first volume that is configured at launch."],
    },
    "three, one of them a text, wrapped": {
      code: `{ "taskDefinition": ${flags("true", '«"true"»', "false", "«true»")} }`,
      messages: ["second", "second"],
    },
  },
});
