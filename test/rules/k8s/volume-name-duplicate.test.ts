import { rule } from "../../../server/src/core/rules/k8s/volume-name-duplicate.js";
import { pod } from "../../support/manifests.js";
import { ruleTest } from "../../support/ruleTest.js";

const named = (...names: string[]) =>
  pod(`volumes:\n${names.map((name) => `  - name: ${name}\n    emptyDir: {}\n`).join("")}`);

ruleTest(rule, {
  valid: { different: named("a", "b"), one: named("a"), "filled in later": named("${A}", "${A}") },
  invalid: {
    twice: { code: named("a", "b", "«a»"), messages: ["duplicate"], related: ['"a" stands here first.'] },
  },
});
