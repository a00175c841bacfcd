import { rule } from "../../../server/src/core/rules/k8s/port-name.js";
import { pod, podOf } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (...names: string[]) =>
  podOf(`ports:\n${names.map((name, index) => `  - containerPort: ${8080 + index}\n    name: ${name}\n`).join("")}`);

ruleTest(rule, {
  valid: {
    plain: named("http", "http-2", "a1"),
    none: podOf("ports:\n  - containerPort: 80\n"),
    "the same in another container": pod(
      "containers:\n  - name: a\n    ports:\n      - name: http\n        containerPort: 80\n  - name: b\n    ports:\n      - name: http\n        containerPort: 81\n",
    ),
    "filled in later": named("${NAME}", "${NAME}"),
    "a number: the schema speaks": named("8080"),
  },
  invalid: {
    long: { code: named("«prometheus-metrics»"), messages: ["long"] },
    signs: {
      code: named("«HTTP_Port»", "«a--b»", '«"8080"»'),
      messages: ["form", "form", "form"],
      fixed: named("http-port", "a-b", '"port-8080"'),
    },
    "nothing left of it": { code: named('«"--"»'), messages: ["form"] },
    twice: {
      code: named("http", "«http»"),
      messages: ["duplicate"],
      related: ['"http" stands here first.'],
    },
  },
});
