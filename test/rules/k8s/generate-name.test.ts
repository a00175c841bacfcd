import { rule } from "../../../server/src/core/rules/k8s/generate-name.js";
import { ruleTest } from "../../support/ruleTest.js";

const object = (rest: string, kind = "ConfigMap", api = "v1") => `apiVersion: ${api}\nkind: ${kind}\n${rest}`;

ruleTest(rule, {
  valid: {
    named: object("metadata:\n  name: web\n"),
    "a question": object("spec: {}\n", "SubjectAccessReview", "authorization.k8s.io/v1"),
    "a list": object("items: []\n", "List"),
    "a file of a tool": object("spec: {}\n", "Config", "example.com/v1"),
    "a name that is filled in": object("metadata:\n  name: ${NAME}\n"),
  },
  invalid: {
    "no metadata": { code: object("data: {}\n").replace("apiVersion", "«apiVersion»"), messages: ["missing"] },
    "empty metadata": { code: object("metadata: «{}»\n"), messages: ["missing"] },
    "labels only": { code: object("«metadata»:\n  labels:\n    a: b\n"), messages: ["missing"] },
    generated: { code: object("metadata:\n  «generateName»: web-\n"), messages: ["generated"] },
  },
});
