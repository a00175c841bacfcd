import { rule } from "../../../server/src/core/rules/port/range-form.js";
import { container, task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const range = (value: string): string =>
  task("", container(`"memory": 128, "portMappings": [{ "containerPortRange": ${value} }]`));

ruleTest(rule, {
  valid: {
    "a range": range('"8000-8010"'),
    "all ports": range('"1-65535"'),
    "unknown ends": range('"${FIRST}-${LAST}"'),
    "null is absent": range("null"),
    "empty is absent": range('""'),
    "another type is the schema's": range("true"),
  },
  invalid: {
    "a single port as a number, which lacks more than quotes": { code: range("«8000»"), messages: ["form"] },
    "a single port": { code: range('«"8000"»'), messages: ["form"] },
    "a colon": { code: range('«"8000:8010"»'), messages: ["form"] },
    blanks: { code: range('«"8000 - 8010"»'), messages: ["form"] },
    "the wrong way round": { code: range('«"8010-8000"»'), messages: ["order"] },
    "one port twice": { code: range('«"8000-8000"»'), messages: ["order"] },
    "from zero": { code: range('«"0-10"»'), messages: ["bounds"] },
    "too far, in a bare list": {
      code: `[${container('"portMappings": [{ "containerPortRange": «"65000-65536"» }]')}]`,
      messages: ["bounds"],
    },
  },
});
