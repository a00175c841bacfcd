import { rule } from "../../../server/src/core/rules/container/env-files-max.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const files = (count: number): string =>
  Array.from({ length: count }, (_, index) => `{ "type": "s3", "value": "arn:aws:s3:::b/${index}.env" }`).join(", ");
const app = (count: number): string => container(`"environmentFiles": [${files(count)}]`);

ruleTest(rule, {
  valid: {
    ten: task("", app(10)),
    "entries from a template": task("", container(`"environmentFiles": [${"{{ file }}, ".repeat(10)}{{ file }}]`)),
    "null entries": task("", container(`"environmentFiles": [${"null, ".repeat(10)}null]`)),
    none: task("", container('"environmentFiles": []')),
    unknown: task("", container('"environmentFiles": "${FILES}"')),
  },
  invalid: {
    eleven: {
      code: task("", `${container("", "b")}, ${container(`"environmentFiles": «[${files(11)}]»`)}`),
      messages: ["many"],
    },
    "a bare list in YAML": {
      code: `- name: app\n  image: nginx\n  «environmentFiles»:\n${"    - { type: s3, value: a }\n".repeat(12)}`,
      messages: ["many"],
    },
  },
});
