import { rule } from "../../../server/src/core/rules/cluster-file/attribute.js";
import { ruleTest } from "../../support/ruleTest.js";

const group = (attributes: string) => `{ "groups": [{ "type": "m5.large", "attributes": { ${attributes} } }] }`;
const many = (count: number) => Array.from({ length: count }, (_, index) => `"a${index}": "x"`).join(", ");

ruleTest(rule, {
  valid: {
    legal: group('"stack": "prod", "a-b_c./\\\\d": "x y@z:+", "empty": "", "none": null'),
    "ten of one's own, and others": group(`${many(10)}, "ecs.ami-id": "ami-1", "ecs.capability.task-eni": ""`),
    "the same type": group('"ecs.instance-type": "m5.large"'),
    placeholders: group('"${NAME}": "a;b", "stack": "${STACK};"'),
  },
  invalid: {
    name: { code: group('«"my stack"»: "prod"'), messages: ["name"] },
    "a long name": { code: group(`«"${"a".repeat(129)}"»: "x"`), messages: ["name"] },
    value: { code: group('"stack": «"a;b"»'), messages: ["value"] },
    "a blank at the end": { code: group('"stack": «"a "»'), messages: ["value"] },
    many: { code: `{ "groups": [{ "type": "m5.large", "attributes": «{ ${many(11)} }» }] }`, messages: ["many"] },
    "another type": {
      code: group('"stack": "a", "ecs.instance-type": «"c5.large"»'),
      messages: ["contradiction"],
      fixed: group('"stack": "a"'),
    },
  },
});
