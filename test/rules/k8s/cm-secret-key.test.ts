import { rule } from "../../../server/src/core/rules/k8s/cm-secret-key.js";
import { ruleTest } from "../../support/ruleTest.js";

const object = (rest: string, kind = "ConfigMap") => `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: web\n${rest}`;

ruleTest(rule, {
  valid: {
    plain: object('data:\n  web.ini: a\n  A_B-1: ""\n  .hidden: b\n'),
    none: object(""),
    "filled in later": object("data:\n  ${KEY}: a\n"),
    "a Secret": object("data:\n  a: YQ==\nstringData:\n  a: b\n", "Secret"),
    "just as much": object(`data:\n  a: ${"x".repeat(1024 * 1024 - 1)}\n`),
  },
  invalid: {
    "a slash": { code: object("data:\n  «a/b»: c\n"), messages: ["form"] },
    "in a Secret": { code: object("stringData:\n  «a b»: c\n", "Secret"), messages: ["form"] },
    dots: { code: object("data:\n  «..»: c\n  «..a»: c\n"), messages: ["dots", "dots"] },
    long: { code: object(`data:\n  «${"a".repeat(254)}»: c\n`), messages: ["long"] },
    both: { code: object("data:\n  a: b\nbinaryData:\n  «a»: YQ==\n"), messages: ["both"] },
    "too much": { code: object(`«data»:\n  a: ${"x".repeat(1024 * 1024)}\n  b: c\n`), messages: ["size"] },
  },
});
