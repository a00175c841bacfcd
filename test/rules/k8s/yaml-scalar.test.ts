import { rule } from "../../../server/src/core/rules/k8s/yaml-scalar.js";
import { ruleTest } from "../../support/ruleTest.js";

const map = (rest: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n${rest}`;
const pod = (rest: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n${rest}`;

ruleTest(rule, {
  valid: {
    quoted: map("data:\n  a: \"no\"\n  b: '0755'\n"),
    "a date and a time stay texts": map("data:\n  a: 2024-01-01\n  b: 1:30\n"),
    "a longer word": map("data:\n  a: none\n  b: yes please\n"),
    "a number of both versions": map("data:\n  a: 755\n  b: 1.5\n"),
    "where no text is wanted": pod("      securityContext:\n        privileged: no\n"),
    "in JSON": '{ "apiVersion": "v1", "kind": "ConfigMap", "data": { "a": "no" } }',
  },
  invalid: {
    booleans: {
      code: map("data:\n  a: «no»\n  b: «On»\n"),
      messages: ["boolean", "boolean"],
      fixed: map('data:\n  a: "no"\n  b: "On"\n'),
    },
    numbers: {
      code: map("data:\n  a: «0755»\n  b: «1_000»\n"),
      messages: ["number", "number"],
      fixed: map('data:\n  a: "0755"\n  b: "1_000"\n'),
    },
    "an argument and a variable": {
      code: pod("      args:\n        - «yes»\n      env:\n        - name: A\n          value: «off»\n"),
      messages: ["boolean", "boolean"],
      fixed: pod('      args:\n        - "yes"\n      env:\n        - name: A\n          value: "off"\n'),
    },
    "a key": { code: map("data:\n  «y»: a\n"), messages: ["key"] },
  },
});
