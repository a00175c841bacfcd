import { rule } from "../../../server/src/core/rules/cluster-file/memory.js";
import { ruleTest } from "../../support/ruleTest.js";

const group = (more: string, type = "m5.large") => `{ "groups": [{ "type": "${type}", ${more} }] }`;

ruleTest(rule, {
  valid: {
    "what an instance registers": group('"memory": 7680, "reservedMemory": 256'),
    "all of it": group('"memory": 8192'),
    "a placeholder": group('"memory": "${MEMORY}", "reservedMemory": "${RESERVED}"'),
    "a type that is not known": '{ "groups": [{ "type": "m5.large" }, { "type": "z9.huge", "memory": 9000000 }] }',
  },
  invalid: {
    over: { code: group('"memory": «16384»'), messages: ["over"] },
    "nothing is left": { code: group('"reservedMemory": «8192»'), messages: ["reserved"] },
    "nothing is left of what it registers": {
      code: group('"memory": 7680, "reservedMemory": «7680»'),
      messages: ["reserved"],
    },
    "of a single instance": {
      code: '{ "instances": [{ "type": "t3.micro", "memory": «2000» }] }',
      messages: ["over"],
    },
  },
});
