import { rule } from "../../../server/src/core/rules/k8s/recommended-labels.js";
import { ruleTest } from "../../support/ruleTest.js";

const pod = (rest: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\n${rest}spec: {}\n`;

ruleTest(rule, {
  valid: {
    there: pod("  labels:\n    app.kubernetes.io/name: web\n"),
    "an object that makes no pods": "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n",
    "no metadata": "apiVersion: v1\nkind: Pod\n",
  },
  invalid: {
    "no labels": {
      code: pod("").replace("name: web", "«name: web»"),
      messages: ["missing"],
      fixed: pod("  labels:\n    app.kubernetes.io/name: web\n"),
    },
    "other labels": {
      code: pod("  «labels»:\n    app: web\n"),
      messages: ["missing"],
      fixed: pod("  labels:\n    app: web\n    app.kubernetes.io/name: web\n"),
    },
    "no name": { code: "apiVersion: v1\nkind: Pod\nmetadata: «{}»\n", messages: ["missing"] },
  },
});
