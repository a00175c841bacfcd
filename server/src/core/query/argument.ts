// Reads what follows an operator: one value, a list in brackets, or a regular expression.
import { type Cursor, change, connectiveOf, isValue, peek, startsCondition, take, tell } from "./cursor.js";
import { operatorInfo } from "./operators.js";
import type { Argument, List, OperatorUse, Range, Value } from "./query.js";
import { bareRegexAt, isBareRegex, type Token, tokenAt } from "./tokens.js";

export function readArgument(cursor: Cursor, use: OperatorUse): Argument | undefined {
  const { argument } = operatorInfo(use.operator);
  switch (argument) {
    case "none":
      return extraValue(cursor, use);
    case "list":
      return readListOf(cursor, use);
    case "value":
      return peek(cursor).kind === "[" ? unexpectedList(cursor, use) : readValue(cursor, use);
    case "regex":
      return isPlainList(cursor) ? unexpectedList(cursor, use) : readValue(cursor, use, bareRegexAt);
  }
}

/** A value, behind `use`; told of when there is none. */
export function readValue(cursor: Cursor, use: Range, tokenOf = tokenAt): Value | undefined {
  const strays = skipSigns(cursor);
  const first = peek(cursor);
  // A regular expression begins where no other value does: with a bracket.
  const token = first.kind === "quoted" || connectiveOf(first) !== undefined ? first : tokenOf(cursor.text, cursor.at);
  if (!isValue(token) || token.text === "" || token.end === token.start) {
    if (token.kind === "quoted") return quotedValue(cursor, take(cursor, token));
    if (!strays) tell(cursor, "no-value", use, { operator: cursor.text.slice(use.start, use.end) });
    return undefined;
  }
  take(cursor, token);
  return token.kind === "quoted" ? quotedValue(cursor, token) : bareValue(cursor, token, tokenOf);
}

function quotedValue(cursor: Cursor, token: Token): Value {
  const { start } = token;
  const quote = cursor.text.charAt(start) as "'" | '"';
  if (!token.open) return { kind: "value", text: token.text, quote, start, end: token.end };
  const end = moreWords(cursor, token.end);
  tell(cursor, "quote-open", { start, end }, { quote }, change("Close the quotes", { start: end, end }, quote));
  return { kind: "value", text: cursor.text.slice(start + 1, end), quote, start, end };
}

/** Words that follow belong to the value: it holds blanks, and quotes are missing. */
function bareValue(cursor: Cursor, { start, end: firstEnd }: Token, tokenOf: typeof tokenAt): Value {
  const end = moreWords(cursor, firstEnd, tokenOf);
  const text = cursor.text.slice(start, end);
  if (end > firstEnd) {
    const range = { start, end };
    tell(cursor, "value-blank", range, { value: text }, change(`Write '${text}'`, range, `'${text}'`));
  }
  return { kind: "value", text, quote: "", start, end };
}

/** The end of the words that follow a value and begin no condition. */
function moreWords(cursor: Cursor, from: number, tokenOf = tokenAt): number {
  let end = from;
  for (let next = peek(cursor); next.kind === "word" && isValue(next); next = peek(cursor)) {
    if (startsCondition(cursor, next)) break;
    end = take(cursor, tokenOf(cursor.text, cursor.at)).end;
  }
  return end;
}

/** Whether signs stood where a value should. */
function skipSigns(cursor: Cursor): boolean {
  const token = peek(cursor);
  if (token.kind !== "sign" || connectiveOf(token) !== undefined) return false;
  tell(cursor, "unexpected", token, { found: token.text });
  for (let next = token; next.kind === "sign" && connectiveOf(next) === undefined; next = peek(cursor)) {
    take(cursor, next);
  }
  return true;
}

function extraValue(cursor: Cursor, use: OperatorUse): undefined {
  const token = peek(cursor);
  if (token.kind !== "[" && (!isValue(token) || startsCondition(cursor, token))) return;
  const extra = token.kind === "[" ? readList(cursor) : readValue(cursor, use);
  if (extra === undefined) return;
  const operator = cursor.text.slice(use.start, use.end);
  const fix = change("Remove the value", { start: use.end, end: extra.end }, "");
  tell(cursor, "value-extra", extra, { operator, value: cursor.text.slice(extra.start, extra.end) }, fix);
}

function readListOf(cursor: Cursor, use: OperatorUse): List | undefined {
  const { kind } = peek(cursor);
  const operator = cursor.text.slice(use.start, use.end);
  if (kind === "[") return readList(cursor);
  if (kind === "(") {
    const list = readList(cursor);
    const edits = [
      { start: list.start, end: list.start + 1, text: "[" },
      { start: list.end - 1, end: list.end, text: "]" },
    ];
    const closed = cursor.text.charAt(list.end - 1) === ")" && list.end - list.start > 1;
    const fixes = closed ? [{ title: "Use brackets", safe: true, edits }] : [];
    tell(cursor, "list-parentheses", list, { operator }, fixes);
    return list;
  }
  const items = valuesWithCommas(cursor, use);
  const first = items[0];
  if (first === undefined) return undefined;
  const range = { start: first.start, end: (items.at(-1) as Value).end };
  const text = cursor.text.slice(range.start, range.end);
  tell(cursor, "list-missing", range, { operator, value: text }, change(`Write [${text}]`, range, `[${text}]`, true));
  return { kind: "list", items, ...range };
}

function valuesWithCommas(cursor: Cursor, use: OperatorUse): readonly Value[] {
  const items: Value[] = [];
  for (;;) {
    const value = readValue(cursor, use);
    if (value === undefined) return items;
    items.push(value);
    if (peek(cursor).kind !== "," || !isValue(tokenAt(cursor.text, peek(cursor).end))) return items;
    take(cursor);
  }
}

/** `[a, b]` behind an operator for regular expressions: with a blank behind a comma no class of characters. */
function isPlainList(cursor: Cursor): boolean {
  const { kind, start, end } = peek(cursor);
  const close = kind === "[" ? cursor.text.indexOf("]", start) : -1;
  const inner = cursor.text.slice(end, Math.max(end, close));
  return /,\s/.test(inner) && !inner.includes("[") && /^[\s)]?$/.test(cursor.text.charAt(close + 1));
}

function unexpectedList(cursor: Cursor, use: OperatorUse): List {
  const list = readList(cursor);
  const operator = cursor.text.slice(use.start, use.end);
  const listOperator = use.operator === "==" ? "in" : use.operator === "!=" ? "!in" : undefined;
  const pattern = list.items.map(({ text }) => text).join("|");
  const fixes =
    listOperator !== undefined
      ? change(`Use ${listOperator}`, use, listOperator)
      : operatorInfo(use.operator).argument === "regex" && isBareRegex(`(${pattern})`)
        ? change(`Write (${pattern})`, list, `(${pattern})`)
        : [];
  tell(cursor, "list-unexpected", list, { operator }, fixes);
  return list;
}

/** From the bracket or parenthesis at the cursor to the one that closes it. */
function readList(cursor: Cursor): List {
  const first = take(cursor);
  const items: Value[] = [];
  let comma = true;
  for (;;) {
    const token = peek(cursor);
    if (token.kind === "]" || (token.kind === ")" && first.kind === "(")) return closeList(cursor, first, items, comma);
    if (token.kind === ",") {
      if (comma) tell(cursor, "unexpected", token, { found: "," });
      comma = true;
      take(cursor, token);
    } else if (isValue(token) && !startsCondition(cursor, token)) {
      if (!comma) missingComma(cursor, token);
      comma = false;
      items.push(listItem(cursor, token));
    } else if (!comma && connectsValues(cursor, token)) {
      const { text } = tokenAt(cursor.text, token.end);
      const between = { start: cursor.last.end, end: token.end };
      tell(cursor, "list-comma", take(cursor, token), { value: text }, change("Write a comma", between, ","));
      comma = true;
    } else if (token.kind === "sign" && connectiveOf(token) === undefined) {
      skipSigns(cursor);
    } else {
      return openList(cursor, first, items);
    }
  }
}

/** `[a or b]`: a connective between two values, where a comma is meant. */
function connectsValues(cursor: Cursor, token: Token): boolean {
  if (connectiveOf(token) === undefined) return false;
  const value = tokenAt(cursor.text, token.end);
  const behind = tokenAt(cursor.text, value.end);
  return isValue(value) && (behind.kind === "]" || behind.kind === "," || connectiveOf(behind) !== undefined);
}

function listItem(cursor: Cursor, token: Token): Value {
  take(cursor, token);
  if (token.kind === "quoted") return quotedValue(cursor, token);
  return { kind: "value", text: token.text, quote: "", start: token.start, end: token.end };
}

function missingComma(cursor: Cursor, token: Token): void {
  const { end } = cursor.last;
  tell(cursor, "list-comma", token, { value: token.text }, change("Add a comma", { start: end, end }, ","));
}

function closeList(cursor: Cursor, first: Token, items: readonly Value[], comma: boolean): List {
  const before = cursor.last;
  const { end } = take(cursor);
  const range = { start: first.start, end };
  if (items.length === 0) tell(cursor, "list-empty", range);
  else if (comma) tell(cursor, "unexpected", before, { found: "," }, change("Remove the comma", before, ""));
  return { kind: "list", items, ...range };
}

function openList(cursor: Cursor, first: Token, items: readonly Value[]): List {
  const { end } = cursor.last;
  const close = first.kind === "(" ? ")" : "]";
  tell(cursor, "list-open", first, { close }, change(`Add the "${close}"`, { start: end, end }, close));
  return { kind: "list", items, start: first.start, end };
}
