// Reads one condition: a subject, an operator and what the operator takes. Operators that other languages have are told of and
// taken for what they mean.
import { nearest } from "../base/nearest.js";
import { readArgument, readValue } from "./argument.js";
import { type Cursor, change, connectiveOf, isValue, looksLikeOperator, peek, take, tell } from "./cursor.js";
import { OPERATOR_HABITS, OPERATOR_WORDS, type OperatorInfo, operatorInfo, operatorWritten } from "./operators.js";
import type { Argument, Expression, OperatorUse, Predicate, Range, Subject } from "./query.js";
import { ATTRIBUTE_PREFIX } from "./subjects.js";
import { type Token, tokenAt } from "./tokens.js";

export function readPredicate(cursor: Cursor): Expression {
  const subject = readSubject(cursor);
  const operator = readOperator(cursor, subject);
  const argument = operator === undefined ? strayValue(cursor) : readArgument(cursor, operator);
  const end = Math.max(subject.end, operator?.end ?? 0, argument?.end ?? 0);
  return predicate({ start: subject.start, end }, subject, operator, argument);
}

function predicate(
  { start, end }: Range,
  subject: Subject,
  operator: OperatorUse | undefined,
  argument: Argument | undefined,
): Predicate {
  return { kind: "predicate", subject, operator, argument, start, end };
}

function readSubject(cursor: Cursor): Subject {
  const token = take(cursor);
  const next = peek(cursor);
  if (token.kind === "quoted") {
    tell(cursor, "quoted-name", token, { name: token.text }, change("Remove the quotes", token, token.text, true));
  } else if (next.kind === "word" && isCutPrefix(token, next) && connectiveOf(next) === undefined) {
    const text = ATTRIBUTE_PREFIX + next.text.replace(/^:/, "");
    const range = { start: token.start, end: next.end };
    take(cursor, next);
    tell(cursor, "attribute-gap", range, { right: text }, change(`Write "${text}"`, range, text, true));
    return subject(text, range);
  }
  return subject(token.text, token);
}

function subject(text: string, { start, end }: Range): Subject {
  const attribute = text.startsWith(ATTRIBUTE_PREFIX) ? text.slice(ATTRIBUTE_PREFIX.length) : undefined;
  return { text, attribute, start, end };
}

/** `attribute: name` and `attribute :name`. */
function isCutPrefix(token: Token, next: Token): boolean {
  if (token.text === ATTRIBUTE_PREFIX) return !looksLikeOperator(next);
  return `${token.text}:` === ATTRIBUTE_PREFIX && next.text.startsWith(":") && next.text !== ":";
}

/** What stands where an operator is expected: one token, or two that mean one. */
interface Written extends Range {
  readonly text: string;
}

function readOperator(cursor: Cursor, { text: subjectText }: Subject): OperatorUse | undefined {
  const token = peek(cursor);
  const written = operatorText(cursor, token);
  const info = written === undefined ? undefined : operatorWritten(written.text);
  if (written !== undefined && info !== undefined) return use(cursor, written, info);
  const meant = written === undefined ? undefined : operatorMeant(written.text);
  if (written === undefined || (meant === undefined && !standsForOperator(cursor, written, token))) {
    tellMissing(cursor, token, subjectText);
    return undefined;
  }
  if (meant === undefined) {
    take(cursor, token);
    tell(cursor, "operator-unknown", written, { written: written.text });
    return undefined;
  }
  const right = meant.right;
  const code = right === written.text.toLowerCase() ? "operator-case" : "operator-near";
  tell(cursor, code, written, { written: written.text, right }, change(`Write "${right}"`, written, right));
  return use(cursor, written, meant.info);
}

function use(cursor: Cursor, { start, end }: Range, { operator }: OperatorInfo): OperatorUse {
  cursor.at = end;
  cursor.last = { start, end };
  return { operator, start, end };
}

function operatorText(cursor: Cursor, token: Token): Written | undefined {
  if (connectiveOf(token) !== undefined || (token.kind !== "word" && token.kind !== "sign")) return undefined;
  const next = tokenAt(cursor.text, token.end);
  const two = next.kind === "word" || next.kind === "sign" ? joined(token, next) : undefined;
  if (two !== undefined) return { text: two, start: token.start, end: next.end };
  return token;
}

/** `!in`, and pairs such as `not in` or `= ~` that stand for one operator. */
function joined(token: Token, next: Token): string | undefined {
  const glued = next.start === token.end;
  if (glued && token.text === "!") return operatorMeant(`!${next.text}`) === undefined ? undefined : `!${next.text}`;
  const pair = `${token.text} ${next.text}`;
  return !glued && habit(pair) !== undefined ? pair : undefined;
}

function operatorMeant(text: string): { info: OperatorInfo; right: string } | undefined {
  const lower = text.toLowerCase();
  const exact = operatorWritten(lower);
  if (exact !== undefined) return { info: exact, right: lower };
  const other = habit(lower);
  if (other !== undefined) return { info: operatorInfo(other), right: other };
  const near = /^[a-z_]{3,}$/.test(lower) ? nearest(lower, OPERATOR_WORDS) : undefined;
  return near === undefined ? undefined : { info: operatorWritten(near) as OperatorInfo, right: near };
}

function habit(text: string): OperatorInfo["operator"] | undefined {
  const lower = text.toLowerCase();
  return Object.hasOwn(OPERATOR_HABITS, lower) ? OPERATOR_HABITS[lower] : undefined;
}

/** A word that is no operator stands in the place of one when a value follows; else it is the value itself. */
function standsForOperator(cursor: Cursor, written: Written, token: Token): boolean {
  const next = tokenAt(cursor.text, written.end);
  return token.kind === "sign" || isValue(next) || next.kind === "[";
}

function tellMissing(cursor: Cursor, token: Token, subjectText: string): void {
  const data = { subject: subjectText };
  if (isValue(token)) {
    const before = { start: token.start, end: token.start };
    tell(cursor, "no-operator", token, data, change('Add "=="', before, "== "));
  } else {
    const { end } = cursor.last;
    const isAttribute = subjectText.startsWith(ATTRIBUTE_PREFIX);
    const fixes = isAttribute ? change('Add "exists"', { start: end, end }, " exists") : [];
    tell(cursor, "no-operator", cursor.last, data, fixes);
  }
}

/** The value behind an operator that is missing or unknown. */
function strayValue(cursor: Cursor): Argument | undefined {
  return isValue(peek(cursor)) ? readValue(cursor, cursor.last) : undefined;
}
