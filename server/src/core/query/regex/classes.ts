// Reads escapes and classes in brackets: everything in a regular expression that stands for one character.
import { cased, eat, eatMatch, fail, next, type Reader } from "./reader.js";
import { anyOf, between, CHARACTERS, type CharacterSet, CLASSES, not, oneOf, PROPERTIES } from "./syntax.js";

/** A class, behind its opening bracket. */
export function readClass(reader: Reader): CharacterSet {
  const start = reader.at - 1;
  const negated = eat(reader, "^");
  const sets: CharacterSet[] = [];
  for (let first = true; !eatEnd(reader, first); first = false) {
    if (reader.at >= reader.text.length) {
      fail(reader, "invalid", "the class that begins with [ is not closed", start, start + 1);
      break;
    }
    sets.push(cased(reader, readClassItem(reader)));
  }
  const set = anyOf(sets);
  return negated ? not(set) : set;
}

/** A closing bracket right behind the opening one is a character like others. */
function eatEnd(reader: Reader, first: boolean): boolean {
  return !first && eat(reader, "]");
}

function readClassItem(reader: Reader): CharacterSet {
  const start = reader.at;
  if (eat(reader, "[")) return none(reader, "beyond", "a class inside of a class", start);
  if (eat(reader, "&&")) return none(reader, "beyond", "an intersection of classes", start);
  const low = readMember(reader);
  if (typeof low === "function" || !/-[^\]]/y.test(reader.text.slice(reader.at, reader.at + 2))) return asSet(low);
  reader.at++;
  if (reader.text.charAt(reader.at) === "[") return none(reader, "beyond", "a class inside of a class", start);
  const high = readMember(reader);
  if (typeof high === "function") return none(reader, "beyond", "a range that ends with a class", start);
  const from = low.codePointAt(0) ?? 0;
  const to = high.codePointAt(0) ?? 0;
  if (from > to && reader.problem === undefined) {
    return none(reader, "invalid", `the range ${low}-${high} runs backwards`, start);
  }
  return between(from, to);
}

function readMember(reader: Reader): CharacterSet | string {
  return eat(reader, "\\") ? readEscape(reader) : next(reader);
}

function asSet(member: CharacterSet | string): CharacterSet {
  return typeof member === "function" ? member : oneOf(member);
}

function none(reader: Reader, kind: "invalid" | "beyond", reason: string, start: number): CharacterSet {
  fail(reader, kind, reason, start);
  return () => false;
}

/** What a backslash, already read, makes of what follows: a character or a set of them. */
export function readEscape(reader: Reader): CharacterSet | string {
  const start = reader.at - 1;
  const letter = next(reader);
  if (letter === "") return none(reader, "invalid", "it ends with a backslash that escapes nothing", start);
  if (!/[A-Za-z0-9]/.test(letter)) return letter;
  const lower = letter.toLowerCase();
  const known = CLASSES[lower];
  if (known !== undefined) return lower === letter ? known : not(known);
  if (lower === "p") return readProperty(reader, letter, start);
  if (letter === "x" || letter === "u") return readCode(reader, letter, start);
  const character = CHARACTERS[letter];
  if (character !== undefined) return character;
  if (/[0-9]/.test(letter)) return none(reader, "beyond", "a reference to a group", start);
  if (BEYOND.includes(letter)) return none(reader, "beyond", `the escape \\${letter}`, start);
  return none(reader, "invalid", `\\${letter} stands for nothing`, start);
}

/** Escapes of Java that are not followed here, or not in this place. */
const BEYOND = "ckGNQERXbBAzZ";

function readProperty(reader: Reader, letter: string, start: number): CharacterSet {
  const found = eatMatch(reader, /\{([^{}]+)\}|([A-Za-z])/y);
  if (found === undefined) return none(reader, "invalid", `\\${letter} names no property`, start);
  const set = found[1] === undefined ? undefined : PROPERTIES[found[1]];
  if (set === undefined) return none(reader, "beyond", `the property \\${letter}${found[0]}`, start);
  return letter === "p" ? set : not(set);
}

function readCode(reader: Reader, letter: "x" | "u", start: number): CharacterSet | string {
  const found = eatMatch(reader, letter === "u" ? /([0-9a-fA-F]{4})/y : /([0-9a-fA-F]{2})|\{([0-9a-fA-F]{1,6})\}/y);
  const code = Number.parseInt(found?.[1] ?? found?.[2] ?? "", 16);
  if (!(code <= 0x10ffff)) return none(reader, "invalid", `\\${letter} is followed by no character code`, start);
  return String.fromCodePoint(code);
}
