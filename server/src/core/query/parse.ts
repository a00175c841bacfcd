// Reads an expression of the Cluster Query Language: `not` before `and` before `or`. It takes every text: what is wrong is
// told with its place, and reading goes on behind it, so that several problems are found at once.
import {
  type Cursor,
  change,
  connectiveOf,
  cursorOf,
  isNegation,
  isValue,
  peek,
  skipToNext,
  startsCondition,
  take,
  tell,
} from "./cursor.js";
import { readPredicate } from "./predicate.js";
import type { Expression, Query } from "./query.js";

/** Nobody nests so deep; it keeps the reader of the tree from running out of stack. */
const MAX_DEPTH = 100;

export function parseQuery(text: string): Query {
  const cursor = cursorOf(text);
  const expression = readJunction(cursor, "or");
  const problems = cursor.problems.sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, expression, problems };
}

function readJunction(cursor: Cursor, kind: "and" | "or"): Expression {
  const operand = (): Expression => (kind === "or" ? readJunction(cursor, "and") : readUnary(cursor));
  const first = operand();
  const operands = [first];
  while (goesOn(cursor, kind)) operands.push(operand());
  const last = operands.at(-1) as Expression;
  return operands.length === 1 ? first : { kind, operands, start: first.start, end: last.end };
}

/** Whether another operand follows, connected in this way. Conditions without a connective between count as `and`. */
function goesOn(cursor: Cursor, kind: "and" | "or"): boolean {
  if (kind === "and") skipStray(cursor);
  const token = peek(cursor);
  const connective = connectiveOf(token);
  if (connective?.kind === kind) {
    take(cursor, token);
    if (connective.wrong !== undefined) {
      const data = { written: token.text, right: kind };
      tell(cursor, connective.wrong, token, data, change(`Write "${kind}"`, token, kind, true));
    }
    return true;
  }
  if (kind === "or" || connective !== undefined || !startsCondition(cursor, token)) return false;
  tell(cursor, "connective-missing", token, { found: token.text });
  return true;
}

/** Behind a condition: passes what cannot stand there. */
function skipStray(cursor: Cursor): void {
  for (let token = peek(cursor); token.kind !== "end"; token = peek(cursor)) {
    if (connectiveOf(token) !== undefined || startsCondition(cursor, token)) return;
    if (token.kind === ")") {
      if (cursor.open > 0) return;
      tell(cursor, "parenthesis-extra", token, {}, change('Remove the ")"', token, ""));
      take(cursor, token);
    } else {
      tell(cursor, "unexpected", token, { found: token.text });
      take(cursor, token);
      skipToNext(cursor);
    }
  }
}

function readUnary(cursor: Cursor): Expression {
  const token = peek(cursor);
  const negated = isNegation(token);
  if (!negated && token.kind !== "(") return readCondition(cursor);
  if (cursor.depth >= MAX_DEPTH) return stop(cursor);
  cursor.depth++;
  const result = negated ? readNegation(cursor) : readGroup(cursor);
  cursor.depth--;
  return result;
}

function stop(cursor: Cursor): Expression {
  tell(cursor, "too-deep", peek(cursor), { most: MAX_DEPTH });
  cursor.stopped = true;
  cursor.at = cursor.text.length;
  return { kind: "missing", start: cursor.at, end: cursor.at };
}

function readNegation(cursor: Cursor): Expression {
  const token = take(cursor);
  if (token.kind === "word" && token.text !== "not") {
    const data = { written: token.text, right: "not" };
    tell(cursor, "connective-case", token, data, change('Write "not"', token, "not", true));
  }
  const operand = readUnary(cursor);
  return { kind: "not", operand, start: token.start, end: Math.max(token.end, operand.end) };
}

function readGroup(cursor: Cursor): Expression {
  const first = take(cursor);
  cursor.open++;
  const inner = readJunction(cursor, "or");
  cursor.open--;
  const last = peek(cursor);
  if (last.kind === ")") {
    take(cursor, last);
    return { kind: "group", inner, start: first.start, end: last.end };
  }
  const end = Math.max(first.end, inner.end);
  tell(cursor, "parenthesis-open", first, {}, change('Add the ")"', { start: end, end }, ")"));
  return { kind: "group", inner, start: first.start, end };
}

function readCondition(cursor: Cursor): Expression {
  const token = peek(cursor);
  if (isValue(token)) return readPredicate(cursor);
  const { last } = cursor;
  const atEnd = token.kind === "end";
  const where = atEnd ? `after "${cursor.text.slice(last.start, last.end)}"` : `before "${token.text}"`;
  tell(cursor, "no-condition", atEnd ? last : token, { where });
  if (!atEnd && token.kind !== ")" && connectiveOf(token) === undefined) {
    take(cursor, token);
    skipToNext(cursor);
  }
  if (token.kind === ")" && cursor.open === 0) take(cursor, token);
  return { kind: "missing", start: token.start, end: token.start };
}
