import { rule } from "../../../server/src/core/rules/k8s/label-value.js";
import { ruleTest } from "../../support/ruleTest.js";

const map = (rest: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n${rest}`;

ruleTest(rule, {
  valid: {
    plain: map('  labels:\n    a: b_1.c\n    empty: ""\n'),
    "filled in later": map("  labels:\n    a: ${A} b\n"),
    "a number is another matter": map("  labels:\n    a: 1\n"),
  },
  invalid: {
    "a sentence": { code: map("  labels:\n    a: «Web & Mobile»\n"), messages: ["form"] },
    "a dash at the end": { code: map("  labels:\n    a: «b-»\n"), messages: ["form"] },
    "too long": { code: map(`  labels:\n    a: «${"b".repeat(64)}»\n`), messages: ["long"] },
    "of a template": {
      code: "apiVersion: apps/v1\nkind: Deployment\nspec:\n  selector:\n    matchLabels:\n      a: «b c»\n  template:\n    metadata:\n      labels:\n        a: «b c»\n",
      messages: ["form", "form"],
    },
  },
});
