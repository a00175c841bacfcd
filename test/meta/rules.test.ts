// What must hold of every rule, whoever wrote it: its id is its path, its examples say what they promise, its texts are sentences.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import type { Finding } from "../../server/src/core/base/finding.js";
import { RULES } from "../../server/src/core/rules/registry.gen.js";
import type { Rule } from "../../server/src/core/rules/rule.js";
import { analyseExample } from "../support/examples.js";

for (const rule of RULES) test(`rule ${rule.id} keeps the form`, () => checkRule(rule));

test("ids are unique", () => {
  const ids = RULES.map(({ id }) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
});

function checkRule(rule: Rule): void {
  assert.ok(existsSync(`server/src/core/rules/${rule.id}.ts`), "the id is the path below rules/");
  const table = readFileSync(`test/rules/${rule.id}.test.ts`, "utf8");
  for (const key of Object.keys(rule.messages))
    assert.match(table, new RegExp(`"${key}"`), `the table has a case for the message ${key}`);
  assert.ok(
    rule.sources.length > 0 && rule.sources.every((source) => source.startsWith("https://")),
    "sources are addresses",
  );
  assert.match(rule.checked, /^\d{4}-\d{2}-\d{2}$/);
  for (const text of [rule.summary, rule.why])
    assert.match(text, /^[\s\S]{20,}[.)]$/, "a sentence ends with a full stop");
  for (const message of Object.values(rule.messages)) {
    assert.match(
      typeof message === "string" ? message : message.text,
      /^[\s\S]{20,}\.$/,
      "a message is made of sentences",
    );
  }
  checkExamples(rule);
}

function faults(findings: readonly Finding[]): readonly string[] {
  const grave = findings.filter(({ severity }) => severity === "error" || severity === "warning");
  return grave.map(({ rule, message }) => `${rule}: ${message}`);
}

function checkExamples(rule: Rule): void {
  const { task, goodTask = task } = rule.examples;
  const bad = analyseExample(rule.examples.bad, rule.preset, task);
  assert.ok(
    bad.some((finding) => finding.rule === rule.id),
    "examples.bad gives this finding",
  );
  const others = bad.filter((finding) => finding.rule !== rule.id && finding.severity === "error");
  assert.deepEqual(
    others.map(({ rule: other, message }) => `${other}: ${message}`),
    [],
    "examples.bad gives no other error",
  );
  assert.deepEqual(faults(analyseExample(rule.examples.good, "recommended", goodTask)), [], "examples.good is clean");
  for (const text of [task, goodTask])
    if (text !== undefined) assert.deepEqual(faults(analyseExample(text)), [], "the task definitions are clean");
}
