import { rule } from "../../../server/src/core/rules/task/tags.js";
import { task } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const tags = (items: string): string => task(`"tags": [${items}]`);

ruleTest(rule, {
  valid: {
    "all kinds of characters": tags('{ "key": "Größe a_1.:/=+-@", "value": "ä b" }, { "key": "b" }'),
    "an empty value": tags('{ "key": "a", "value": "" }'),
    "keys that differ by case": tags('{ "key": "a", "value": "1" }, { "key": "A", "value": "1" }'),
    "a word that begins like it": tags('{ "key": "awsome:x", "value": "aws" }'),
    placeholders: tags('{ "key": "${KEY}", "value": "{{ value }}" }'),
    null: task('"tags": null'),
  },
  invalid: {
    "a character in a key": {
      code: tags('{ "key": «"a&b&c"», "value": "1" }'),
      messages: ["characters"],
      fixed: tags('{ "key": "a-b-c", "value": "1" }'),
    },
    "a character in a value": {
      code: tags('{ "key": "a", "value": «"one, two"» }'),
      messages: ["characters"],
      fixed: tags('{ "key": "a", "value": "one- two" }'),
    },
    "reserved, in any case": {
      code: tags('{ "key": «"AWS:x"», "value": «"aws:y"» }'),
      messages: ["reserved", "reservedValue"],
      fixed: tags('{ "key": "x", "value": "y" }'),
    },
    "nothing left of it": { code: tags('{ "key": «"aws:"» }'), messages: ["reserved"] },
    "the same tag twice": {
      code: tags('{ "key": "a", "value": "1" }, { "key": «"a"», "value": "1" }'),
      messages: ["repeated"],
      related: ["The first tag with this key."],
      fixed: tags('{ "key": "a", "value": "1" }'),
    },
    "the same unknown key twice": {
      code: tags('{ "key": "${KEY}", "value": "1" }, { "key": «"${KEY}"», "value": "2" }'),
      messages: ["repeated"],
      fixed: tags('{ "key": "${KEY}", "value": "1" }'),
    },
  },
});
