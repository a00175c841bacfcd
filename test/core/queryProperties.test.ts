// What holds of every expression, whole or broken: reading never fails, what is printed reads the same, answers keep to logic.
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { applyEdits } from "../../server/src/core/base/text.js";
import { problemsOf } from "../../server/src/core/query/check.js";
import { contradictions } from "../../server/src/core/query/contradictions.js";
import { evaluate, type InstanceFacts } from "../../server/src/core/query/evaluate.js";
import { explainQuery } from "../../server/src/core/query/explain.js";
import { OPERATORS } from "../../server/src/core/query/operators.js";
import { parseQuery } from "../../server/src/core/query/parse.js";
import { printQuery } from "../../server/src/core/query/print.js";
import { type Expression, predicatesOf } from "../../server/src/core/query/query.js";
import { BUILT_INS } from "../../server/src/core/query/subjects.js";
import { outline, read } from "../support/queryTest.js";

const OPTIONS = { seed: 20261121, numRuns: 400 };

const value = fc.constantFrom(
  "a",
  "t3.medium",
  "1",
  "2",
  "1.80.0",
  "true",
  "2026-01-01",
  "service:web",
  "'a b'",
  '"x"',
  "''",
);
const pattern = fc.constantFrom("a", "t3.*", "(a|b)c?", "[ab]+", "'a b'", "\\d{2}", "'(a and b)'");
const subject = fc.oneof(
  fc.constantFrom(...BUILT_INS),
  fc.constantFrom("a", "b", "ecs.instance-type", "my/own_name.x").map((name) => `attribute:${name}`),
);

function predicateOn(about: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(about, fc.constantFrom(...OPERATORS), fc.array(value, { minLength: 1, maxLength: 3 }), pattern)
    .map(([name, { operator, argument }, values, regex]) => {
      const written = { none: "", value: ` ${values[0]}`, list: ` [${values.join(", ")}]`, regex: ` ${regex}` }[
        argument
      ];
      return `${name} ${operator}${written}`;
    });
}

const predicate = predicateOn(subject);
const pairOnOne = subject.chain((name) => fc.tuple(predicateOn(fc.constant(name)), predicateOn(fc.constant(name))));

/** Expressions without a fault, as text. */
const { expression } = fc.letrec<{ expression: string; operand: string }>((tie) => ({
  operand: fc.oneof(
    { maxDepth: 4 },
    predicate,
    tie("operand").map((text) => `not ${text}`),
    tie("expression").map((text) => `(${text})`),
  ),
  expression: fc
    .tuple(
      tie("operand"),
      fc.array(fc.tuple(fc.constantFrom("and", "or", "&&", "||"), tie("operand")), { maxLength: 3 }),
    )
    .map(([first, more]) => [first, ...more.map(([connective, text]) => `${connective} ${text}`)].join(" ")),
}));

/** Pieces of the language in any order. */
const pieces = fc
  .array(
    fc.constantFrom(
      ..."and or not && || ! & | ( ) [ ] , ' \" == != = > < =~ !~ in !in not_in exists ~".split(" "),
      "attribute:a",
      "attribute:",
      "agentVersion",
      "t3.*",
      "x",
      "\\",
      "{",
      "*",
      " ",
    ),
    { maxLength: 30 },
  )
  .chain((parts) => fc.constantFrom(parts.join(" "), parts.join("")));

const anything = fc.oneof(pieces, fc.string({ maxLength: 60, unit: "grapheme" }), expression);

test("an expression without a fault reads without a problem, and the same after printing", () => {
  fc.assert(
    fc.property(expression, (text) => {
      const query = parseQuery(text);
      assert.deepEqual(query.problems, []);
      const printed = printQuery(query.expression);
      const again = parseQuery(printed);
      assert.deepEqual(again.problems, []);
      assert.deepEqual(outline(again.expression), outline(query.expression));
      assert.equal(printQuery(again.expression), printed);
    }),
    OPTIONS,
  );
});

test("what reads without a problem reads the same after printing, whatever it is", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const query = parseQuery(text);
      if (query.problems.length > 0) return;
      const again = parseQuery(printQuery(query.expression));
      assert.deepEqual(again.problems, []);
      assert.deepEqual(outline(again.expression), outline(query.expression));
    }),
    OPTIONS,
  );
});

test("nothing fails on any text, and places lie inside of it", () => {
  fc.assert(
    fc.property(anything, (text) => {
      const query = parseQuery(text);
      checkRanges(query.expression, text);
      const problems = problemsOf(query);
      for (const { start, end, fixes } of problems) {
        assert.ok(start >= 0 && end <= text.length && start <= end);
        assert.ok(start < end || text.trim() === "", `a problem has an extent in ${JSON.stringify(text)}`);
        for (const { edits } of fixes) assert.notEqual(applyEdits(text, edits), text);
      }
      assert.deepEqual(
        problems.map(({ start }) => start),
        problems.map(({ start }) => start).sort((a, b) => a - b),
      );
      explainQuery(query.expression);
      evaluate(query.expression, { attribute: () => "a" });
    }),
    { ...OPTIONS, numRuns: 2000 },
  );
});

test("a whole condition is read behind a broken one", () => {
  const broken = fc.constantFrom(
    "attribute:x",
    "attribute:x ==",
    "== 1",
    "attribute:x in [a",
    "attribute:x = 1",
    "x y z",
    ")",
    ", ]",
  );
  fc.assert(
    fc.property(broken, predicate, (text, whole) => {
      const found = predicatesOf(read(`${text} and ${whole}`)).at(-1);
      const alone = predicatesOf(read(whole)).at(-1);
      assert.ok(found && alone);
      assert.deepEqual(outline(found), outline(alone));
      assert.ok(parseQuery(`${text} and ${whole}`).problems.length > 0);
    }),
    OPTIONS,
  );
});

const fact = fc.constantFrom("a", "t3.medium", "1", "2", "x", null, undefined);
const instance: fc.Arbitrary<InstanceFacts> = fc
  .tuple(
    fact,
    fact,
    fc.constantFrom(true, false, undefined),
    fc.constantFrom(0, 1, 2, undefined),
    fc.subarray(["a", "service:web"]),
  )
  .map(([a, other, agentConnected, runningTasksCount, taskGroups]) => ({
    attribute: (name) => (name === "a" ? a : other),
    ec2InstanceId: "1",
    agentConnected,
    agentVersion: "1.80.0",
    registeredAt: "2026-01-01T00:00:00Z",
    runningTasksCount,
    taskGroups,
  }));

test("not is the opposite, and and or are each other's under it", () => {
  fc.assert(
    fc.property(expression, expression, instance, (one, other, facts) => {
      const truth = (text: string): boolean | undefined => evaluate(read(text), facts).holds;
      const [left, right] = [truth(`(${one})`), truth(`(${other})`)];
      assert.equal(truth(`not (${one})`), left === undefined ? undefined : !left);
      assert.equal(truth(`not ((${one}) and (${other}))`), truth(`not (${one}) or not (${other})`));
      const either = left === true || right === true ? true : left === false && right === false ? false : undefined;
      assert.equal(truth(`(${one}) or (${other})`), either);
    }),
    OPTIONS,
  );
});

test("what is called a contradiction is met by no instance, and what is called always by each", () => {
  fc.assert(
    fc.property(pairOnOne, fc.constantFrom("and", "or"), instance, ([one, other], connective, facts) => {
      const text = `${one} ${connective} ${other}`;
      const [found] = contradictions([read(text)]);
      if (found === undefined) return;
      assert.equal(found.code, connective === "and" ? "never" : "always");
      assert.notEqual(evaluate(read(text), facts).holds, found.code === "never", text);
    }),
    { ...OPTIONS, numRuns: 2000 },
  );
});

function checkRanges(node: Expression, text: string): void {
  assert.ok(node.start >= 0 && node.start <= node.end && node.end <= text.length);
  const children =
    node.kind === "and" || node.kind === "or" ? node.operands : node.kind === "not" ? [node.operand] : [];
  for (const child of node.kind === "group" ? [node.inner] : children) {
    assert.ok(child.kind === "missing" || (child.start >= node.start && child.end <= node.end));
    checkRanges(child, text);
  }
}
