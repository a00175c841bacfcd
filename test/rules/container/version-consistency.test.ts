import { rule } from "../../../server/src/core/rules/container/version-consistency.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const app = (image: string, consistency: string): string =>
  `{ "name": "app", "image": ${image}, "versionConsistency": ${consistency} }`;

ruleTest(rule, {
  valid: {
    "a tag that stays": task("", app('"nginx:1.27"', '"disabled"')),
    "a digest": task("", app('"nginx:latest@sha256:abc"', '"disabled"')),
    "switched on": task("", app('"nginx:latest"', '"enabled"')),
    absent: task("", `${app('"nginx"', "null")}, ${app('"nginx"', '""')}`),
    placeholders: task("", `${app('"nginx:${TAG}"', '"disabled"')}, ${app('"nginx"', '"${CONSISTENCY}"')}`),
    "another value, of which the schema speaks": task("", app('"nginx"', '"off"')),
    "no image": task("", app("null", '"disabled"')),
  },
  invalid: {
    latest: { code: task("", app('"registry.example.com:5000/web:latest"', '«"disabled"»')), messages: ["latest"] },
    "no tag, in a bare list": {
      code: `[${app('"registry.example.com:5000/web"', '«"disabled"»')}]`,
      messages: ["latest"],
    },
    YAML: {
      code: "containerDefinitions:\n  - name: app\n    image: nginx\n    versionConsistency: «disabled»\n",
      messages: ["latest"],
    },
  },
});
