import { rule } from "../../../server/src/core/rules/service/token.js";
import { runTask, service } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

ruleTest(rule, {
  valid: {
    "36 characters": service('"clientToken": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"'),
    signs: service('"clientToken": "a!~#1"'),
    "a placeholder": service('"clientToken": "${TOKEN} of a long name with blanks in it"'),
    "64 characters in the input of RunTask": runTask(`"clientToken": "${"a".repeat(64)}"`),
  },
  invalid: {
    "37 characters": { code: service('"clientToken": «"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"»'), messages: ["long"] },
    "a blank": { code: service('"clientToken": «"a b"»'), messages: ["characters"] },
    "an umlaut": { code: service('"clientToken": «"ä"»'), messages: ["characters"] },
    "65 characters in the input of RunTask": {
      code: runTask(`"clientToken": «"${"a".repeat(65)}"»`),
      messages: ["long"],
    },
  },
});
