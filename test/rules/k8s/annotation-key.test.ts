import { rule } from "../../../server/src/core/rules/k8s/annotation-key.js";
import { ruleTest } from "../../support/ruleTest.js";

const map = (rest: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n${rest}`;

ruleTest(rule, {
  valid: {
    plain: map("  annotations:\n    example.com/a: b\n    Example.com/B: c\n"),
    "filled in later": map("  annotations:\n    ${KEY} a: b\n"),
  },
  invalid: {
    "a blank": { code: map("  annotations:\n    «owned by»: b\n"), messages: ["form"] },
    "two slashes": { code: map("  annotations:\n    «a/b/c»: b\n"), messages: ["form"] },
    "too long": { code: map(`  annotations:\n    «${"a".repeat(64)}»: b\n`), messages: ["long"] },
  },
});
