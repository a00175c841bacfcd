import { rule } from "../../../server/src/core/rules/capacity-provider/read-only-field.js";
import { provider } from "../../support/documents.js";
import { ruleTest } from "../../support/ruleTest.js";

const PLAIN = provider("");
const printed = (key: string) => PLAIN.replace('{ "name"', `{ ${key}: "ACTIVE", "name"`);

ruleTest(rule, {
  valid: { plain: PLAIN },
  invalid: {
    one: { code: printed('«"status"»'), messages: ["output"], fixed: PLAIN },
    "of several providers the first speaks": {
      code: `{ "capacityProviders": [${printed('«"status"»')}, ${printed('"status"')}] }`,
      messages: ["output"],
      fixed: `{ "capacityProviders": [${PLAIN}, ${PLAIN}] }`,
    },
  },
});
