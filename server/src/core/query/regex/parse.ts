// Reads a regular expression as `java.util.regex.Pattern` does: what Java refuses is told with its place, what cannot be followed
// here is told as well and not guessed at.
import { readClass, readEscape } from "./classes.js";
import { ahead, cased, eat, eatMatch, fail, NOTHING, next, type Reader } from "./reader.js";
import { NO_LINE_END, oneOf, type Pattern, PLACES, type RegexProblem } from "./syntax.js";

const MAX_DEPTH = 50;
const MAX_REPEAT = 1000;

export type ParsedRegex =
  | { readonly pattern: Pattern; readonly problem: undefined }
  | { readonly pattern: undefined; readonly problem: RegexProblem };

export function parseRegex(text: string): ParsedRegex {
  const reader: Reader = { text, at: 0, depth: 0, ignoreCase: false, problem: undefined };
  reader.ignoreCase = eat(reader, "(?i)");
  const pattern = readChoice(reader);
  const { problem } = reader;
  return problem === undefined ? { pattern, problem } : { pattern: undefined, problem };
}

function readChoice(reader: Reader): Pattern {
  const options = [readSequence(reader)];
  while (eat(reader, "|")) options.push(readSequence(reader));
  return options.length === 1 ? (options[0] as Pattern) : { kind: "choice", options };
}

function readSequence(reader: Reader): Pattern {
  const parts: Pattern[] = [];
  while (reader.at < reader.text.length && !ahead(reader, "|")) {
    if (ahead(reader, ")")) {
      if (reader.depth > 0) break;
      return fail(reader, "invalid", "the ) closes no group", reader.at, reader.at + 1);
    }
    parts.push(readRepeated(reader));
  }
  return parts.length === 1 ? (parts[0] as Pattern) : { kind: "sequence", parts };
}

function readRepeated(reader: Reader): Pattern {
  const body = readAtom(reader);
  const start = reader.at;
  const count = readCount(reader);
  if (count === undefined) return body;
  if (eat(reader, "+")) return fail(reader, "beyond", "a quantifier that keeps what it took", start);
  eat(reader, "?");
  const again = reader.text.charAt(reader.at);
  if (again !== "" && "*+?".includes(again)) return dangling(reader, again);
  if (again === "{") return fail(reader, "beyond", "a quantifier behind a quantifier", reader.at, reader.at + 1);
  return { kind: "repeat", body, ...count };
}

function readCount(reader: Reader): { least: number; most: number } | undefined {
  if (eat(reader, "*")) return { least: 0, most: Number.POSITIVE_INFINITY };
  if (eat(reader, "+")) return { least: 1, most: Number.POSITIVE_INFINITY };
  if (eat(reader, "?")) return { least: 0, most: 1 };
  if (!ahead(reader, "{")) return undefined;
  const start = reader.at;
  const found = eatMatch(reader, /\{(\d{1,9})(?:(,)(\d{1,9})?)?\}/y);
  const least = Number(found?.[1]);
  const most = found?.[2] === undefined ? least : Number(found[3] ?? Number.POSITIVE_INFINITY);
  if (found === undefined) fail(reader, "invalid", "the { begins no count such as {2} or {2,5}", start, start + 1);
  else if (least > most) fail(reader, "invalid", `the count ${found[0]} runs backwards`, start);
  else if (Math.max(least, most === Number.POSITIVE_INFINITY ? 0 : most) > MAX_REPEAT) {
    fail(reader, "beyond", `the count ${found[0]}`, start);
  }
  return { least, most };
}

function readAtom(reader: Reader): Pattern {
  const start = reader.at;
  const character = next(reader);
  switch (character) {
    case ".":
      return { kind: "set", has: NO_LINE_END };
    case "^":
      return { kind: "place", place: "start" };
    case "$":
      return { kind: "place", place: "end" };
    case "[":
      return { kind: "set", has: readClass(reader) };
    case "(":
      return readGroup(reader, start);
    case "\\":
      return readEscaped(reader);
    case "*":
    case "+":
    case "?":
      return dangling(reader, character, start);
    case "{":
      return fail(reader, "invalid", "the { repeats nothing", start);
    default:
      return characterOf(reader, character);
  }
}

function characterOf(reader: Reader, character: string): Pattern {
  return { kind: "set", has: cased(reader, oneOf(character)) };
}

function dangling(reader: Reader, character: string, start = reader.at): Pattern {
  return fail(reader, "invalid", `the ${character} repeats nothing`, start, start + 1);
}

function readEscaped(reader: Reader): Pattern {
  const letter = reader.text.charAt(reader.at);
  const place = PLACES[letter];
  if (place !== undefined) {
    reader.at++;
    return { kind: "place", place };
  }
  if (eat(reader, "Q")) return readLiteral(reader);
  const escaped = readEscape(reader);
  return typeof escaped === "function" ? { kind: "set", has: escaped } : characterOf(reader, escaped);
}

/** `\Q…\E`, behind the Q. A quantifier behind it means its last character, so the rest is put before. */
function readLiteral(reader: Reader): Pattern {
  const start = reader.at - 2;
  const end = reader.text.indexOf("\\E", reader.at);
  const text = reader.text.slice(reader.at, end < 0 ? undefined : end);
  reader.at = end < 0 ? reader.text.length : end + 2;
  if (/^[*+?{]/.test(reader.text.slice(reader.at))) return fail(reader, "beyond", "a quantifier behind \\E", start);
  return { kind: "sequence", parts: Array.from(text, (character) => characterOf(reader, character)) };
}

function readGroup(reader: Reader, start: number): Pattern {
  if (reader.depth >= MAX_DEPTH) return fail(reader, "beyond", "so many groups in groups", start);
  if (eat(reader, "?") && !eat(reader, ":") && eatMatch(reader, /<[A-Za-z][A-Za-z0-9]*>/y) === undefined) {
    return specialGroup(reader, start);
  }
  reader.depth++;
  const inner = readChoice(reader);
  reader.depth--;
  if (reader.problem === undefined && !eat(reader, ")")) {
    return fail(reader, "invalid", "the group that begins with ( is not closed", start, start + 1);
  }
  return reader.problem === undefined ? inner : NOTHING;
}

function specialGroup(reader: Reader, start: number): Pattern {
  const found = eatMatch(reader, /<?[=!]|>|[idmsuxU-]+[:)]/y);
  const text = `(?${found?.[0] ?? reader.text.charAt(reader.at)}`;
  if (found === undefined) return fail(reader, "invalid", `${text} begins no group`, start, start + text.length);
  return fail(reader, "beyond", `the group ${text}`, start);
}
