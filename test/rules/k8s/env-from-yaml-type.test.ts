import { rule } from "../../../server/src/core/rules/k8s/env-from-yaml-type.js";
import { ruleTest } from "../../support/ruleTest.js";

const map = (rest: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n${rest}`;
const pod = (rest: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n${rest}`;

ruleTest(rule, {
  valid: {
    texts: map('data:\n  a: "8080"\n  b: web\n'),
    "what YAML 1.1 alone takes for another type": map("data:\n  a: 0755\n"),
    "a placeholder": map("data:\n  a: ${PORT}\n"),
    null: map("data:\n  a: null\n"),
    "where numbers belong": pod("      ports:\n        - containerPort: 80\n"),
  },
  invalid: {
    "data and labels": {
      code: map("  labels:\n    v: «1.10»\ndata:\n  a: «true»\n"),
      messages: ["type", "type"],
      fixed: map('  labels:\n    v: "1.10"\ndata:\n  a: "true"\n'),
    },
    "a variable": {
      code: pod("      env:\n        - name: PORT\n          value: «8080»\n"),
      messages: ["type"],
      fixed: pod('      env:\n        - name: PORT\n          value: "8080"\n'),
    },
    "in JSON": {
      code: '{ "apiVersion": "v1", "kind": "ConfigMap", "data": { "a": «1» } }',
      messages: ["type"],
      fixed: '{ "apiVersion": "v1", "kind": "ConfigMap", "data": { "a": "1" } }',
    },
  },
});
