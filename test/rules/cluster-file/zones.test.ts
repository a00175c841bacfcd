import { rule } from "../../../server/src/core/rules/cluster-file/zones.js";
import { ruleTest } from "../../support/ruleTest.js";

const group = (zones: string, count = '"count": 3, ') =>
  `{ "groups": [{ "type": "m5.large", ${count}"zones": [${zones}] }] }`;

ruleTest(rule, {
  valid: {
    zones: group('"us-east-1a", "us-east-1b", "us-west-2-lax-1a"'),
    "names of one's own": group('"a", "b"'),
    placeholders: group('"${ZONE}", "${ZONE}"', '"count": 1, '),
    "a count that is not known": group('"a", "b"', '"count": "${COUNT}", '),
    "no instances yet": group('"a", "b"', '"count": 0, '),
    "of an instance": '{ "instances": [{ "type": "m5.large", "zone": "us-east-1a" }] }',
  },
  invalid: {
    "a region": { code: group('«"us-east-1"»'), messages: ["region"], fixed: group('"us-east-1a"') },
    "a region of an instance": {
      code: '{ "instances": [{ "type": "m5.large", "zone": «"eu-west-1"» }] }',
      messages: ["region"],
      fixed: '{ "instances": [{ "type": "m5.large", "zone": "eu-west-1a" }] }',
    },
    twice: { code: group('"a", "b", «"a"»'), messages: ["twice"], fixed: group('"a", "b"') },
    "fewer instances than zones": { code: group('"a", "b", "c"', '"count": «2», '), messages: ["few"] },
    "one instance, since nothing is said": {
      code: '{ "groups": [{ "type": "m5.large", "zones": «["a", "b"]» }] }',
      messages: ["few"],
    },
  },
});
