import { rule } from "../../../server/src/core/rules/cluster-file/trunking.js";
import { ruleTest } from "../../support/ruleTest.js";

const group = (type: string, more: string) => `{ "groups": [{ "type": "${type}"${more} }] }`;

ruleTest(rule, {
  valid: {
    "a type that does it": group("m5.large", ', "trunking": true'),
    "not asked for": group("t3.large", ', "trunking": false'),
    "a type of which nobody knows": group("m7i.large", ', "trunking": true'),
    "a placeholder": group("t3.large", ', "trunking": "${TRUNKING}"'),
  },
  invalid: {
    "a type that does not": {
      code: group("t3.large", ', "trunking": «true»'),
      messages: ["type"],
      fixed: group("t3.large", ""),
    },
    windows: {
      code: group("m5.large", ', "operatingSystem": "windows", "trunking": «true»'),
      messages: ["windows"],
      fixed: group("m5.large", ', "operatingSystem": "windows"'),
    },
  },
});
