// What the presets decide: which rules speak, and how loud; and that single settings beat them.
import assert from "node:assert/strict";
import { test } from "node:test";
import type { ConfigValues } from "../../server/src/core/config/config.js";
import { RULES } from "../../server/src/core/rules/registry.gen.js";
import { analyseUnder } from "../support/examples.js";

/** The severities of a rule's findings on its own bad example. */
function severities(id: string, values: ConfigValues): readonly string[] {
  const rule = RULES.find((candidate) => candidate.id === id);
  assert.ok(rule, id);
  const findings = analyseUnder(values, rule.examples.bad);
  return [...new Set(findings.filter(({ rule: found }) => found === id).map(({ severity }) => severity))];
}

for (const rule of RULES) {
  const { id } = rule;
  if (rule.preset === "strict") {
    test(`preset: ${id} speaks in strict only, or when it is asked for`, () => {
      assert.deepEqual(severities(id, {}), []);
      assert.deepEqual(severities(id, { preset: "strict" }), [rule.strict ?? rule.severity]);
      assert.deepEqual(severities(id, { rules: { [id]: "hint" } }), ["hint"]);
    });
  } else if (rule.strict !== undefined) {
    test(`preset: ${id} is raised in strict`, () => {
      assert.notEqual(rule.strict, rule.severity);
      assert.deepEqual(severities(id, { preset: "strict" }), [rule.strict]);
      assert.deepEqual(severities(id, { preset: "strict", rules: { [id]: "off" } }), []);
    });
  }
}

test("preset: what is surely wrong is an error in both", () => {
  for (const preset of ["recommended", "strict"] as const)
    assert.deepEqual(severities("task/fargate-size", { preset }), ["error"]);
});
