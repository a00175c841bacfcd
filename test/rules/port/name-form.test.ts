import { rule } from "../../../server/src/core/rules/port/name-form.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (name: string): string =>
  task("", container(`"memory": 128, "portMappings": [{ "name": ${name}, "containerPort": 80 }]`));

ruleTest(rule, {
  valid: {
    "all kinds of characters": named('"_http-8080_"'),
    "a digit first": named('"80-tcp"'),
    "64 characters": named(`"${"a".repeat(64)}"`),
    "a placeholder": named('"${NAME}-HTTP"'),
    "empty is absent": named('""'),
    "another type is the schema's": named("80"),
  },
  invalid: {
    "upper case": { code: named('«"HTTP"»'), messages: ["characters"], fixed: named('"http"') },
    "a dot and a blank": { code: named('«"web. http"»'), messages: ["characters"], fixed: named('"web-http"') },
    "a hyphen first": { code: named('«"-http"»'), messages: ["characters"], fixed: named('"http"') },
    "nothing is left": { code: named('«"-"»'), messages: ["characters"] },
    "65 characters": { code: named(`«"${"a".repeat(65)}"»`), messages: ["long"], fixed: named(`"${"a".repeat(64)}"`) },
    "too long and upper case, in a bare list": {
      code: `[${container(`"portMappings": [{ "name": «"${"A".repeat(65)}"», "containerPort": 80 }]`)}]`,
      messages: ["characters"],
      fixed: `[${container(`"portMappings": [{ "name": "${"a".repeat(64)}", "containerPort": 80 }]`)}]`,
    },
  },
});
