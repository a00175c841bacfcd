import { rule } from "../../../server/src/core/rules/k8s/name-label.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (name: string, kind = "Namespace", api = "v1") =>
  `apiVersion: ${api}\nkind: ${kind}\nmetadata:\n  name: ${name}\n`;

const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}`;

ruleTest(rule, {
  valid: {
    plain: named("team-1"),
    "another kind": named("team.web", "ConfigMap"),
    "in a pod": pod("  containers:\n    - name: app\n  volumes:\n    - name: data\n"),
    "filled in later": named("${NAME}.x"),
  },
  invalid: {
    dots: { code: named("«team.web»"), messages: ["form"], fixed: named("team-web") },
    "too long": { code: named(`«${"a".repeat(64)}»`), messages: ["long"] },
    "a container": {
      code: pod("  initContainers:\n    - name: «Init»\n  containers:\n    - name: «my_app»\n"),
      messages: ["form", "form"],
      fixed: pod("  initContainers:\n    - name: init\n  containers:\n    - name: my-app\n"),
    },
    "a volume": {
      code: pod("  volumes:\n    - name: «data.1»\n"),
      messages: ["form"],
      fixed: pod("  volumes:\n    - name: data-1\n"),
    },
    "a port of a Service": {
      code: "apiVersion: v1\nkind: Service\nspec:\n  ports:\n    - name: «HTTP»\n      port: 80\n",
      messages: ["form"],
      fixed: "apiVersion: v1\nkind: Service\nspec:\n  ports:\n    - name: http\n      port: 80\n",
    },
  },
});
