import { rule } from "../../../server/src/core/rules/k8s/secret-base64.js";
import { ruleTest } from "../../support/ruleTest.js";

const object = (rest: string, kind = "Secret") => `apiVersion: v1\nkind: ${kind}\nmetadata:\n  name: web\n${rest}`;

ruleTest(rule, {
  valid: {
    encoded: object("data:\n  a: YWJj\n"),
    "with line breaks": object("data:\n  a: |\n    YWJj\n    ZGVm\n"),
    "an empty value": object('data:\n  a: ""\n  b:\n'),
    "plain text in its place": object("stringData:\n  a: no base64\n"),
    "filled in later": object("data:\n  a: ${VALUE}\n  b: <base64 of it>\n"),
    "read as a boolean": object("data:\n  a: yes\n"),
    "a file with several lines": object("data:\n  a: YQpiCg==\n"),
    "a ConfigMap": object("data:\n  a: no base64\nbinaryData:\n  b: YWJj\n", "ConfigMap"),
  },
  invalid: {
    plain: {
      code: object("data:\n  a: YWJj # encoded\n  b: «no-base64»\n"),
      messages: ["secret"],
      fixed: object("data:\n  a: YWJj # encoded\nstringData:\n  b: no-base64\n"),
    },
    "the only one": {
      code: object("data:\n  b: «no-base64»\nstringData:\n  c: d\n"),
      messages: ["secret"],
      fixed: object("stringData:\n  c: d\n  b: no-base64\n"),
    },
    "without padding": { code: object("data:\n  b: «YWI»\nstringData:\n  b: d\n"), messages: ["secret"] },
    binary: { code: object("binaryData:\n  a: «no base64»\n", "ConfigMap"), messages: ["configMap"] },
    "a line break": {
      code: object("data:\n  a: «YWJjCg==»\n"),
      messages: ["newline"],
      fixed: object("data:\n  a: YWJj\n"),
    },
  },
});
