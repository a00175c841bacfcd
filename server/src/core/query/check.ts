// Everything that is wrong with one expression: what the parser met, and what its parts cannot mean.

import { checkOperator, checkSubject } from "./checkSubject.js";
import { checkValues } from "./checkValues.js";
import { contradictions } from "./contradictions.js";
import { type Expression, type Problem, predicatesOf, type Query, type TextFix } from "./query.js";

/** In the order of their places. */
export function problemsOf(query: Query): readonly Problem[] {
  const { expression, text, problems } = query;
  const found = predicatesOf(expression).flatMap((predicate) => [
    ...checkSubject(predicate),
    ...checkOperator(predicate, text),
    ...checkValues(predicate),
  ]);
  // What is not read as it is meant says nothing about the whole.
  const whole = problems.length > 0 ? [] : [...checkParentheses(query), ...checkLogic(query)];
  return [...problems, ...found, ...whole].sort((a, b) => a.start - b.start || a.end - b.end);
}

function checkLogic({ expression, text }: Query): readonly Problem[] {
  return contradictions([expression]).map(({ code, first, second }) => {
    const data = { first: text.slice(first.start, first.end), second: text.slice(second.start, second.end) };
    return { code, data, fixes: [], start: second.start, end: second.end };
  });
}

function checkParentheses({ expression, text }: Query): readonly Problem[] {
  return [...lone(expression, text), ...mixed(expression, text)];
}

function lone(expression: Expression, text: string): readonly Problem[] {
  if (expression.kind !== "group") return [];
  let inner: Expression = expression;
  while (inner.kind === "group") inner = inner.inner;
  if (inner.kind !== "predicate") return [];
  const { start, end } = expression;
  const fixes = [
    { title: "Remove the parentheses", safe: true, edits: [{ start, end, text: text.slice(inner.start, inner.end) }] },
  ];
  return [{ code: "parentheses-lone", data: {}, fixes, start, end }];
}

/** `a or b and c`. */
function mixed(expression: Expression, text: string): readonly Problem[] {
  switch (expression.kind) {
    case "not":
      return mixed(expression.operand, text);
    case "group":
      return mixed(expression.inner, text);
    case "and":
    case "or": {
      const inner = expression.operands.flatMap((operand) => mixed(operand, text));
      const [first, ...more] = expression.operands.filter(({ kind }) => expression.kind === "or" && kind === "and");
      if (first === undefined) return inner;
      const { start, end } = first;
      const data = { part: text.slice(start, end) };
      return [{ code: "parentheses-mixed", data, fixes: [inParentheses([first, ...more])], start, end }, ...inner];
    }
    default:
      return [];
  }
}

function inParentheses(parts: readonly Expression[]): TextFix {
  const edits = parts.flatMap(({ start, end }) => [
    { start, end: start, text: "(" },
    { start: end, end, text: ")" },
  ]);
  return { title: "Write the parentheses", safe: false, edits };
}
