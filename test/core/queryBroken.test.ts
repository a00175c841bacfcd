// Broken expressions of the Cluster Query Language: what is said, each at its place, what is read of the rest, and the fix.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseQuery } from "../../server/src/core/query/parse.js";
import { SYNTAX_CODES } from "../../server/src/core/query/query.js";
import { fixedText, outline, placed, unmarked } from "../support/queryTest.js";

const A = ["attribute:a", "==", "1"];
const B = ["attribute:b", "==", "2"];
const C = ["attribute:c", "exists"];
const a = "attribute:a == 1";
const b = "attribute:b == 2";
const c = "attribute:c exists";

interface Broken {
  /** With «marks» around what is spoken of, in order. */
  readonly text: string;
  readonly codes: readonly string[];
  readonly tree: unknown;
  /** The text after the first fix of the first problem. */
  readonly fixed?: string;
}

const BROKEN: readonly Broken[] = [
  { text: `«and» ${b}`, codes: ["no-condition"], tree: ["and", "?", B] },
  { text: `${a} «and»`, codes: ["no-condition"], tree: ["and", A, "?"] },
  { text: `${a} and «or» ${b}`, codes: ["no-condition"], tree: ["or", ["and", A, "?"], B] },
  { text: "(«)»", codes: ["no-condition"], tree: ["group", "?"] },
  { text: `«not»`, codes: ["no-condition"], tree: ["not", "?"] },
  { text: `«==» 1 and ${b}`, codes: ["no-condition"], tree: ["and", "?", B] },
  { text: `«,»,[x] or ${b}`, codes: ["no-condition"], tree: ["or", "?", B] },
  { text: "«)»", codes: ["no-condition"], tree: "?" },
  {
    text: "«attribute:a»",
    codes: ["no-operator"],
    tree: ["attribute:a", "?"],
    fixed: "attribute:a exists",
  },
  { text: `«agentVersion» and ${b}`, codes: ["no-operator"], tree: ["and", ["agentVersion", "?"], B] },
  {
    text: `attribute:a «prod» and ${b}`,
    codes: ["no-operator"],
    tree: ["and", ["attribute:a", "?", "prod"], B],
    fixed: `attribute:a == prod and ${b}`,
  },
  {
    text: "attribute:a «'x y'»",
    codes: ["no-operator"],
    tree: ["attribute:a", "?", "'x y'"],
    fixed: "attribute:a == 'x y'",
  },
  { text: "attribute:a «=» 1", codes: ["operator-near"], tree: A, fixed: a },
  { text: "attribute:a «===» 1", codes: ["operator-near"], tree: A, fixed: a },
  { text: "attribute:a «is» 1", codes: ["operator-near"], tree: A, fixed: a },
  {
    text: "attribute:a «= ~» t3.*",
    codes: ["operator-near"],
    tree: ["attribute:a", "=~", "t3.*"],
    fixed: "attribute:a =~ t3.*",
  },
  { text: "attribute:a «<>» 1", codes: ["operator-near"], tree: ["attribute:a", "!=", "1"], fixed: "attribute:a != 1" },
  { text: "attribute:a «=>» 1", codes: ["operator-near"], tree: ["attribute:a", ">=", "1"], fixed: "attribute:a >= 1" },
  {
    text: "attribute:a «not in» [1]",
    codes: ["operator-near"],
    tree: ["attribute:a", "!in", ["1"]],
    fixed: "attribute:a !in [1]",
  },
  {
    text: "attribute:a «! in» [1]",
    codes: ["operator-near"],
    tree: ["attribute:a", "!in", ["1"]],
    fixed: "attribute:a !in [1]",
  },
  {
    text: "attribute:a «greater_then» 1",
    codes: ["operator-near"],
    tree: ["attribute:a", ">", "1"],
    fixed: "attribute:a greater_than 1",
  },
  {
    text: "attribute:a «not exists»",
    codes: ["operator-near"],
    tree: ["attribute:a", "!exists"],
    fixed: "attribute:a !exists",
  },
  {
    text: "attribute:a «IN» [1]",
    codes: ["operator-case"],
    tree: ["attribute:a", "in", ["1"]],
    fixed: "attribute:a in [1]",
  },
  {
    text: "attribute:a «!Exists»",
    codes: ["operator-case"],
    tree: ["attribute:a", "!exists"],
    fixed: "attribute:a !exists",
  },
  { text: `attribute:a «within» 1 and ${b}`, codes: ["operator-unknown"], tree: ["and", ["attribute:a", "?", "1"], B] },
  { text: "attribute:a «==»", codes: ["no-value"], tree: ["attribute:a", "=="] },
  { text: `attribute:a «in» and ${b}`, codes: ["no-value"], tree: ["and", ["attribute:a", "in"], B] },
  { text: "(attribute:a «=~»)", codes: ["no-value"], tree: ["group", ["attribute:a", "=~"]] },
  { text: "attribute:a «=~» && attribute:c exists", codes: ["no-value"], tree: ["and", ["attribute:a", "=~"], C] },
  {
    text: `attribute:a == «my own stack» and ${b}`,
    codes: ["value-blank"],
    tree: ["and", ["attribute:a", "==", "my own stack"], B],
    fixed: `attribute:a == 'my own stack' and ${b}`,
  },
  {
    text: "attribute:a =~ «Windows Server.*»",
    codes: ["value-blank"],
    tree: ["attribute:a", "=~", "Windows Server.*"],
    fixed: "attribute:a =~ 'Windows Server.*'",
  },
  {
    text: `attribute:c exists «true» and ${b}`,
    codes: ["value-extra"],
    tree: ["and", C, B],
    fixed: `attribute:c exists and ${b}`,
  },
  { text: "attribute:c exists «[x, y]»", codes: ["value-extra"], tree: C, fixed: c },
  {
    text: `attribute:a in «x» and ${b}`,
    codes: ["list-missing"],
    tree: ["and", ["attribute:a", "in", ["x"]], B],
    fixed: `attribute:a in [x] and ${b}`,
  },
  {
    text: "attribute:a !in «'x', y»",
    codes: ["list-missing"],
    tree: ["attribute:a", "!in", ["'x'", "y"]],
    fixed: "attribute:a !in ['x', y]",
  },
  {
    text: "attribute:a == «[x, y]»",
    codes: ["list-unexpected"],
    tree: ["attribute:a", "==", ["x", "y"]],
    fixed: "attribute:a in [x, y]",
  },
  {
    text: "attribute:a != «[x]»",
    codes: ["list-unexpected"],
    tree: ["attribute:a", "!=", ["x"]],
    fixed: "attribute:a !in [x]",
  },
  {
    text: "attribute:a =~ «[x, y]»",
    codes: ["list-unexpected"],
    tree: ["attribute:a", "=~", ["x", "y"]],
    fixed: "attribute:a =~ (x|y)",
  },
  { text: "attribute:a > «[1, 2]»", codes: ["list-unexpected"], tree: ["attribute:a", ">", ["1", "2"]] },
  {
    text: "attribute:a in «(x, y)»",
    codes: ["list-parentheses"],
    tree: ["attribute:a", "in", ["x", "y"]],
    fixed: "attribute:a in [x, y]",
  },
  { text: "attribute:a in «[]»", codes: ["list-empty"], tree: ["attribute:a", "in", []] },
  {
    text: "attribute:a in «[»x, y",
    codes: ["list-open"],
    tree: ["attribute:a", "in", ["x", "y"]],
    fixed: "attribute:a in [x, y]",
  },
  {
    text: `attribute:a in «[»x, y and ${b}`,
    codes: ["list-open"],
    tree: ["and", ["attribute:a", "in", ["x", "y"]], B],
    fixed: `attribute:a in [x, y] and ${b}`,
  },
  {
    text: "(attribute:a in «[»x)",
    codes: ["list-open"],
    tree: ["group", ["attribute:a", "in", ["x"]]],
    fixed: "(attribute:a in [x])",
  },
  {
    text: "attribute:a in [x «y»]",
    codes: ["list-comma"],
    tree: ["attribute:a", "in", ["x", "y"]],
    fixed: "attribute:a in [x, y]",
  },
  {
    text: "attribute:a in [x «or» y]",
    codes: ["list-comma"],
    tree: ["attribute:a", "in", ["x", "y"]],
    fixed: "attribute:a in [x, y]",
  },
  {
    text: "attribute:a in [x«,»]",
    codes: ["unexpected"],
    tree: ["attribute:a", "in", ["x"]],
    fixed: "attribute:a in [x]",
  },
  { text: "attribute:a in [x,«,» y]", codes: ["unexpected"], tree: ["attribute:a", "in", ["x", "y"]] },
  { text: "attribute:a in [x, «=» y]", codes: ["unexpected"], tree: ["attribute:a", "in", ["x", "y"]] },
  {
    text: `attribute:a == «'my stack» and ${b}`,
    codes: ["quote-open"],
    tree: ["and", ["attribute:a", "==", "'my stack'"], B],
    fixed: `attribute:a == 'my stack' and ${b}`,
  },
  { text: `attribute:a == «"»`, codes: ["quote-open"], tree: ["attribute:a", "==", '""'], fixed: 'attribute:a == ""' },
  { text: "«'attribute:a'» == 1", codes: ["quoted-name"], tree: A, fixed: a },
  { text: "«attribute: a» == 1", codes: ["attribute-gap"], tree: A, fixed: a },
  { text: "«attribute :a» == 1", codes: ["attribute-gap"], tree: A, fixed: a },
  { text: `«(»${a} and ${b}`, codes: ["parenthesis-open"], tree: ["group", ["and", A, B]], fixed: `(${a} and ${b})` },
  { text: `${a}«)» and ${b}`, codes: ["parenthesis-extra"], tree: ["and", A, B], fixed: `${a} and ${b}` },
  { text: `${a} «attribute:b» == 2`, codes: ["connective-missing"], tree: ["and", A, B] },
  { text: `(${a}) «(»${b})`, codes: ["connective-missing"], tree: ["and", ["group", A], ["group", B]] },
  { text: `${c} «not» ${b}`, codes: ["connective-missing"], tree: ["and", C, ["not", B]] },
  { text: `${a} «AND» ${b}`, codes: ["connective-case"], tree: ["and", A, B], fixed: `${a} and ${b}` },
  { text: `«Not» ${a}`, codes: ["connective-case"], tree: ["not", A], fixed: `not ${a}` },
  { text: `${a} «&» ${b}`, codes: ["connective-sign"], tree: ["and", A, B], fixed: `${a} and ${b}` },
  { text: `${a} «|» ${b}`, codes: ["connective-sign"], tree: ["or", A, B], fixed: `${a} or ${b}` },
  { text: `${a} «==» 3 or ${b}`, codes: ["unexpected"], tree: ["or", A, B] },
  { text: "attribute:a == «==» 1", codes: ["unexpected"], tree: A },
  { text: `attribute:a == '1' «'2'» and ${b}`, codes: ["unexpected"], tree: ["and", ["attribute:a", "==", "'1'"], B] },
  {
    text: `(attribute:a «=» 1 or attribute:b «in» and «and» ${c} «attribute:d» exists)«)»`,
    codes: ["operator-near", "no-value", "no-condition", "connective-missing", "parenthesis-extra"],
    tree: ["group", ["or", A, ["and", ["attribute:b", "in"], "?", C, ["attribute:d", "exists"]]]],
    fixed: `(attribute:a == 1 or attribute:b in and and ${c} attribute:d exists))`,
  },
];

for (const { text: marked, codes, tree, fixed } of BROKEN) {
  test(`query: broken: ${marked}`, () => {
    const { text, parts } = unmarked(marked);
    const { expression, problems } = parseQuery(text);
    assert.deepEqual(
      problems.map(({ code }) => code),
      codes,
    );
    assert.deepEqual(
      problems.map((problem) => placed(text, problem)),
      parts.map((part) => placed(text, part)),
    );
    assert.deepEqual(outline(expression), tree);
    assert.equal(fixedText(text, problems[0]), fixed);
    if (fixed === undefined) return;
    const left = parseQuery(fixed).problems.map(({ code }) => code);
    assert.deepEqual(left, codes.slice(1), "the fix mends the first and brings nothing new");
  });
}

test("every code of the parser is in the tables", () => {
  const seen = new Set(BROKEN.flatMap(({ codes }) => codes));
  assert.deepEqual(
    SYNTAX_CODES.filter((code) => !seen.has(code)),
    ["too-deep"],
  );
});

test("nesting without end is told once and does not exhaust anything", () => {
  for (const text of ["(".repeat(100_000), "not ".repeat(100_000), "!(".repeat(50_000)]) {
    assert.deepEqual(
      parseQuery(text).problems.map(({ code }) => code),
      ["too-deep"],
    );
  }
});
