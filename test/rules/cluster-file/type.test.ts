import { rule } from "../../../server/src/core/rules/cluster-file/type.js";
import { ruleTest } from "../../support/ruleTest.js";

const groups = (...types: readonly string[]) =>
  `{ "groups": [${types.map((type) => `{ "type": ${type} }`).join(", ")}], "instances": [{ "type": "m5.large" }] }`;

ruleTest(rule, {
  valid: {
    known: groups('"m5.large"', '"c7g.metal"', '"u-6tb1.56xlarge"'),
    "a placeholder": groups('"${TYPE}"', '"m5.${SIZE}"'),
    none: '{ "instances": [{ "type": "m5.large" }, { "id": "i-1" }], "groups": [{}] }',
  },
  invalid: {
    "a slip": { code: groups('«"m5.larg"»'), messages: ["slip"], fixed: groups('"m5.large"') },
    "a slip stays in the family": { code: groups('«"m5.xlrge"»'), messages: ["slip"], fixed: groups('"m5.xlarge"') },
    capitals: { code: groups('«"M5.Large"»'), messages: ["slip"], fixed: groups('"m5.large"') },
    unknown: { code: groups('«"quantum.42xlarge"»'), messages: ["unknown"] },
    "of a single instance": {
      code: '{ "groups": [{ "type": "m5.large" }], "instances": [{ "type": «"t3.mdium"» }] }',
      messages: ["slip"],
      fixed: '{ "groups": [{ "type": "m5.large" }], "instances": [{ "type": "t3.medium" }] }',
    },
  },
});
