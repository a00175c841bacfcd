import { rule } from "../../../server/src/core/rules/k8s/label-key.js";
import { ruleTest } from "../../support/ruleTest.js";

const map = (rest: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n${rest}`;

const long = "a".repeat(64);

ruleTest(rule, {
  valid: {
    plain: map("  labels:\n    app: a\n    example.com/team_1.x: b\n"),
    "filled in later": map("  labels:\n    ${KEY}: a\n"),
    "annotations are another matter": map("  annotations:\n    a b: c\n"),
  },
  invalid: {
    "a name": { code: map("  labels:\n    «team name»: a\n"), messages: ["name"] },
    "a prefix": { code: map("  labels:\n    «Example.com/team»: a\n"), messages: ["prefix"] },
    slashes: { code: map("  labels:\n    «a/b/c»: a\n"), messages: ["slashes"] },
    "too long": { code: map(`  labels:\n    «example.com/${long}»: a\n`), messages: ["long"] },
    "in a selector": {
      code: "apiVersion: v1\nkind: Service\nspec:\n  selector:\n    «a b»: c\n",
      messages: ["name"],
    },
  },
});
