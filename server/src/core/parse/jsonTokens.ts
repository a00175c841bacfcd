// JSON text to tokens: jsonc-parser's scanner, with placeholders as tokens of their own, comments collected on the way, and
// template directives passed over.
import { createScanner } from "jsonc-parser";
import type { Comment } from "./doc.js";
import { placeholderLengthAt } from "./placeholders.js";
import { Problems } from "./problems.js";
import { isDirective } from "./templates.js";

// The scanner's token kinds (its enum exists only for compilers that inline it), and one of our own.
export const OPEN_BRACE = 1;
export const CLOSE_BRACE = 2;
export const OPEN_BRACKET = 3;
export const CLOSE_BRACKET = 4;
export const COMMA = 5;
export const COLON = 6;
export const NULL = 7;
export const TRUE = 8;
export const FALSE = 9;
export const STRING = 10;
export const NUMBER = 11;
export const LINE_COMMENT = 12;
export const BLOCK_COMMENT = 13;
export const TRIVIA = 15;
export const UNKNOWN = 16;
export const END = 17;
export const PLACEHOLDER = 100;

/** A cursor over one text. It guards what has to move together: the current token, its range and its value. */
export class JsonTokens {
  readonly problems = new Problems();
  readonly comments: Comment[] = [];
  /** True once a template directive was met. */
  templated = false;
  /** True once something was met whose end is looked for far behind: what begins like a placeholder, a text without an end. */
  reachesFar = false;
  token = END;
  start = 0;
  end = 0;
  previousEnd = 0;
  /** Of a text: its value. Of a placeholder: itself. */
  value: string | undefined;
  private readonly scanner: ReturnType<typeof createScanner>;
  /** Asked once for the whole text, as hardly any has one, and every string of it would be asked. */
  readonly hasBraces: boolean;

  constructor(readonly text: string) {
    this.hasBraces = text.includes("{{");
    this.scanner = createScanner(text, false);
    if (text.charCodeAt(0) === 0xfeff) this.scanner.setPosition(1);
  }

  /** Moves to the next token that means something. */
  next(): void {
    this.previousEnd = this.end;
    do this.scan();
    while (this.token === PLACEHOLDER && this.passDirective());
  }

  /** The current token as it stands in the text. */
  get source(): string {
    return this.text.slice(this.start, this.end);
  }

  fault(message: string, start: number, end: number, replacement?: { title: string; text: string }): void {
    const problem = { rule: "syntax/json", severity: "error", message, start, end: Math.max(start, end) } as const;
    this.problems.add(replacement === undefined ? problem : { ...problem, replacement });
  }

  private scan(): void {
    do {
      this.token = this.scanner.scan();
      if (this.token === LINE_COMMENT || this.token === BLOCK_COMMENT) this.addComment();
    } while (this.token >= LINE_COMMENT && this.token <= TRIVIA);
    this.start = this.scanner.getTokenOffset();
    this.end = this.start + this.scanner.getTokenLength();
    this.value = undefined;
    if (this.token === STRING) this.readString();
    else if (this.token === UNKNOWN || (this.token === OPEN_BRACE && this.mayBeginPlaceholder())) {
      this.readPlaceholder();
    }
    if (this.token === NUMBER && isDigit(this.text.charCodeAt(this.end))) this.extendNumber();
    if ((this.token === UNKNOWN || this.token === NUMBER) && this.text[this.end] === '"') this.openString();
  }

  /** The scanner ends a number behind a zero in front. Not mended without a person: it may be meant as a text. */
  private extendNumber(): void {
    REST_OF_NUMBER.lastIndex = this.end;
    this.end += REST_OF_NUMBER.exec(this.text)?.[0].length ?? 0;
    this.scanner.setPosition(this.end);
    const { source } = this;
    const plain = source.replace(/^(-?)0+(?=\d)/, "$1");
    const message = `${source} begins with a zero, which JSON does not allow. Write ${plain}, or "${source}" as a text.`;
    this.fault(message, this.start, this.end);
  }

  private mayBeginPlaceholder(): boolean {
    const next = this.text.charCodeAt(this.end);
    return next === BRACE || next === PERCENT;
  }

  private addComment(): void {
    const start = this.scanner.getTokenOffset();
    const end = start + this.scanner.getTokenLength();
    const closed = this.token === BLOCK_COMMENT && this.scanner.getTokenError() === 0;
    this.comments.push({ start, end, text: this.text.slice(start + 2, closed ? end - 2 : end) });
  }

  private readString(): void {
    this.value = this.scanner.getTokenValue();
    if (this.hasBraces && this.extendOverPlaceholder(this.value)) return;
    const error = this.scanner.getTokenError();
    if (error === UNEXPECTED_END_OF_STRING) this.closeString(this.value);
    else if (error > UNEXPECTED_END_OF_NUMBER) {
      this.fault("The text holds a character or an escape that JSON does not allow.", this.start, this.end);
    }
  }

  /** A text whose quote was forgotten ends with its line; a comma there belongs to what comes next. */
  private closeString(value: string): void {
    this.reachesFar ||= this.end === this.text.length;
    const comma = /\s*,\s*$/.exec(value)?.[0].length ?? 0;
    const behind = /\s*$/.exec(value)?.[0].length ?? 0;
    this.value = value.slice(0, value.length - Math.max(comma, behind));
    this.end -= Math.max(comma, behind);
    this.scanner.setPosition(this.end);
    this.fault("The text is not closed. Add the closing quote.", this.start, this.end, {
      title: "Add the closing quote",
      text: `${this.source}"`,
    });
  }

  /** A word that a quote follows at once, and then what follows a text, lacks the quote in front. */
  private openString(): void {
    const { source } = this;
    if (!/^"\s*(?:[:,}\]]|$)/.test(this.text.slice(this.end, this.end + FOLLOWING))) return;
    this.token = STRING;
    this.value = source;
    this.end++;
    this.scanner.setPosition(this.end);
    const text = `"${source}"`;
    this.fault(`The opening quote is missing: ${text}.`, this.start, this.end, {
      title: "Add the opening quote",
      text,
    });
  }

  /** Reads the text that begins at `start` once more. */
  goBack(start: number): void {
    this.scanner.setPosition(start);
    this.next();
  }

  /** `"{{ env "X" }}"` has quotes inside its placeholder: such a text ends at the first quote behind the braces. */
  private extendOverPlaceholder(value: string): boolean {
    const opened = value.lastIndexOf("{{");
    if (opened < 0 || value.indexOf("}}", opened) >= 0) return false;
    const closing = this.text.indexOf("}}", this.end);
    const quote = closing < 0 ? -1 : this.text.indexOf('"', closing);
    if (quote < 0 || this.text.slice(this.end, quote).includes("\n")) return false;
    this.end = quote + 1;
    this.scanner.setPosition(this.end);
    this.value = this.text.slice(this.start + 1, quote);
    return true;
  }

  private readPlaceholder(): void {
    const length = placeholderLengthAt(this.text, this.start);
    this.reachesFar ||= length > 0 || REACHING.includes(this.text[this.start] as string);
    if (length === 0) return;
    this.token = PLACEHOLDER;
    this.end = this.start + length;
    this.value = this.source;
    this.scanner.setPosition(this.end);
  }

  private passDirective(): boolean {
    if (!isDirective(this.value as string)) return false;
    this.templated = true;
    return true;
  }
}

/** What the long placeholders begin with. */
const REACHING = "$<{#";

const BRACE = 0x7b;
const PERCENT = 0x25;

// The scanner's error kinds that are told apart.
const UNEXPECTED_END_OF_STRING = 2;
const UNEXPECTED_END_OF_NUMBER = 3;

const REST_OF_NUMBER = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** How far behind a word is looked for what follows a text. */
const FOLLOWING = 40;
