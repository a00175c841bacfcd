// What the parts of the parser share: a place in the expression, the problems met so far, and what a token is the start of.
import { OPERATOR_WORDS } from "./operators.js";
import type { Problem, ProblemCode, Range, TextFix } from "./query.js";
import { subjectInfo } from "./subjects.js";
import { type Token, tokenAt } from "./tokens.js";

export interface Cursor {
  readonly text: string;
  at: number;
  /** The token taken last. */
  last: Range;
  /** Negations and parentheses around the place. */
  depth: number;
  /** Parentheses around the place. */
  open: number;
  /** The rest is not read; nothing more is said. */
  stopped: boolean;
  readonly problems: Problem[];
}

export function cursorOf(text: string): Cursor {
  return { text, at: 0, last: { start: 0, end: 0 }, depth: 0, open: 0, stopped: false, problems: [] };
}

export function peek(cursor: Cursor): Token {
  return tokenAt(cursor.text, cursor.at);
}

export function take(cursor: Cursor, token: Token = peek(cursor)): Token {
  cursor.at = token.end;
  cursor.last = token;
  return token;
}

export function tell(
  cursor: Cursor,
  code: ProblemCode,
  { start, end }: Range,
  data: Problem["data"] = {},
  fixes: readonly TextFix[] = [],
): void {
  if (!cursor.stopped) cursor.problems.push({ code, start, end, data, fixes });
}

/** A fix that is one change. */
export function change(title: string, { start, end }: Range, text: string, safe = false): readonly TextFix[] {
  return [{ title, safe, edits: [{ start, end, text }] }];
}

export interface Connective {
  readonly kind: "and" | "or";
  /** Said of one that is written in a way the language does not have. */
  readonly wrong: "connective-case" | "connective-sign" | undefined;
}

export function connectiveOf({ kind, text }: Token): Connective | undefined {
  const known = kind === "word" || kind === "sign" ? CONNECTIVES[text.toLowerCase()] : undefined;
  if (known === undefined) return undefined;
  if (text === "&" || text === "|") return { kind: known, wrong: "connective-sign" };
  return { kind: known, wrong: text === text.toLowerCase() ? undefined : "connective-case" };
}

const CONNECTIVES: Readonly<Record<string, "and" | "or" | undefined>> = Object.assign(Object.create(null), {
  and: "and",
  "&&": "and",
  "&": "and",
  or: "or",
  "||": "or",
  "|": "or",
});

export function isNegation({ kind, text }: Token): boolean {
  return (kind === "sign" && text === "!") || (kind === "word" && text.toLowerCase() === "not");
}

/** Whether a condition begins with this token, as far as one can tell from it and the next. */
export function startsCondition(cursor: Cursor, token: Token): boolean {
  if (token.kind === "(") return true;
  if (connectiveOf(token) !== undefined) return false;
  const next = tokenAt(cursor.text, token.end);
  if (isNegation(token)) return token.kind === "word" || next.kind === "(" || next.kind === "word";
  if (token.kind === "word" && subjectInfo(token.text) !== undefined) return true;
  return (token.kind === "word" || token.kind === "quoted") && looksLikeOperator(next);
}

export function looksLikeOperator(token: Token): boolean {
  if (token.kind === "sign") return connectiveOf(token) === undefined && token.text !== "!";
  return token.kind === "word" && OPERATOR_WORDS.includes(token.text.toLowerCase());
}

/** Whether a token can be a value. */
export function isValue(token: Token): boolean {
  return token.kind === "quoted" || (token.kind === "word" && connectiveOf(token) === undefined);
}

/** Goes to where the next condition or connective begins, or a parenthesis closes. */
export function skipToNext(cursor: Cursor): void {
  for (let token = peek(cursor); token.kind !== "end" && token.kind !== ")"; token = peek(cursor)) {
    if (connectiveOf(token) !== undefined || startsCondition(cursor, token)) return;
    take(cursor, token);
  }
}
