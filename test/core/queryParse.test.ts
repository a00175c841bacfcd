// Expressions of the Cluster Query Language: the tree that is read, and where its parts stand.
import assert from "node:assert/strict";
import { test } from "node:test";
import { OPERATORS } from "../../server/src/core/query/operators.js";
import { parseQuery } from "../../server/src/core/query/parse.js";
import { predicatesOf, valuesOf } from "../../server/src/core/query/query.js";
import { outline, placed } from "../support/queryTest.js";

const A = ["attribute:a", "==", "1"];
const B = ["attribute:b", "==", "2"];
const C = ["attribute:c", "exists"];
const a = "attribute:a == 1";
const b = "attribute:b == 2";
const c = "attribute:c exists";

const TREES: Readonly<Record<string, unknown>> = {
  [a]: A,
  "attribute:a==1": A,
  "  attribute:a\n==\t1 ": A,
  [c]: C,
  "attribute:c !exists": ["attribute:c", "!exists"],
  "attribute:c not_exists": ["attribute:c", "!exists"],
  "attribute:a equals 1": A,
  "attribute:a != 1": ["attribute:a", "!=", "1"],
  "attribute:a not_equals 1": ["attribute:a", "!=", "1"],
  "runningTasksCount > 1": ["runningTasksCount", ">", "1"],
  "runningTasksCount greater_than 1": ["runningTasksCount", ">", "1"],
  "runningTasksCount>=1": ["runningTasksCount", ">=", "1"],
  "runningTasksCount greater_than_equal 1": ["runningTasksCount", ">=", "1"],
  "runningTasksCount < 1": ["runningTasksCount", "<", "1"],
  "runningTasksCount less_than 1": ["runningTasksCount", "<", "1"],
  "runningTasksCount <= 1": ["runningTasksCount", "<=", "1"],
  "runningTasksCount less_than_equal 1": ["runningTasksCount", "<=", "1"],
  "attribute:a in [x, y]": ["attribute:a", "in", ["x", "y"]],
  "attribute:a in ['x y','z']": ["attribute:a", "in", ["'x y'", "'z'"]],
  "attribute:a !in [x]": ["attribute:a", "!in", ["x"]],
  "attribute:a not_in [x]": ["attribute:a", "!in", ["x"]],
  "attribute:a =~ t3.*": ["attribute:a", "=~", "t3.*"],
  "attribute:a matches t(2|3)[ab]?.*": ["attribute:a", "=~", "t(2|3)[ab]?.*"],
  "attribute:a =~ [a,b]+": ["attribute:a", "=~", "[a,b]+"],
  "attribute:a =~ a\\)b": ["attribute:a", "=~", "a\\)b"],
  "attribute:a =~ [)]": ["attribute:a", "=~", "[)]"],
  "attribute:a =~ 'a b'": ["attribute:a", "=~", "'a b'"],
  "attribute:a !~ x": ["attribute:a", "!~", "x"],
  "attribute:a not_matches x": ["attribute:a", "!~", "x"],
  'attribute:a == "x"': ["attribute:a", "==", '"x"'],
  "attribute:a == ''": ["attribute:a", "==", "''"],
  "task:group == service:web": ["task:group", "==", "service:web"],
  "registeredAt >= 2018-06-18T22:28:28+00:00": ["registeredAt", ">=", "2018-06-18T22:28:28+00:00"],
  [`${a} and ${b}`]: ["and", A, B],
  [`${a} && ${b}&&${c}`]: ["and", A, B, C],
  [`${a} or ${b} || ${c}`]: ["or", A, B, C],
  [`${a} or ${b} and ${c}`]: ["or", A, ["and", B, C]],
  [`${a} and ${b} or ${c}`]: ["or", ["and", A, B], C],
  [`not ${a} and ${b}`]: ["and", ["not", A], B],
  [`!${a} or not ${b}`]: ["or", ["not", A], ["not", B]],
  [`not not ${a}`]: ["not", ["not", A]],
  [`!(${a})`]: ["not", ["group", A]],
  [`not(${a} or ${b})`]: ["not", ["group", ["or", A, B]]],
  [`(${a} or ${b}) and ${c}`]: ["and", ["group", ["or", A, B]], C],
  [`((${a}))`]: ["group", ["group", A]],
  "(attribute:a =~ t3.*)": ["group", ["attribute:a", "=~", "t3.*"]],
  "not(attribute:a =~ (x|y)) and attribute:c exists": ["and", ["not", ["group", ["attribute:a", "=~", "(x|y)"]]], C],
};

for (const [text, tree] of Object.entries(TREES)) {
  test(`query: ${JSON.stringify(text)}`, () => {
    const query = parseQuery(text);
    assert.deepEqual(query.problems, []);
    assert.deepEqual(outline(query.expression), tree);
  });
}

test("every operator is in the trees, by both of its names", () => {
  const texts = Object.keys(TREES);
  for (const { operator, alias } of OPERATORS) {
    for (const written of alias === undefined ? [operator] : [operator, alias]) {
      assert.ok(
        texts.some((text) => text.includes(` ${written}`) || text.includes(`t${written}1`)),
        `no tree with ${written}`,
      );
    }
  }
});

test("every part has its place", () => {
  const text = "not (attribute:a in ['x', y] or agentVersion >= 1.80.0)";
  const [first, second] = predicatesOf(parseQuery(text).expression);
  assert.ok(first && second);
  assert.equal(placed(text, first), "5: attribute:a in ['x', y]");
  assert.equal(placed(text, first.subject), "5: attribute:a");
  assert.equal(first.operator && placed(text, first.operator), "17: in");
  assert.deepEqual(
    valuesOf(first).map((value) => placed(text, value)),
    ["21: 'x'", "26: y"],
  );
  assert.equal(placed(text, second), "32: agentVersion >= 1.80.0");
});
