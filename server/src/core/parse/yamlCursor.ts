// Where the fast reader of YAML stands in a text, line by line: past blanks, empty lines and comments to what comes next.
// It refuses what is unusual (tabs and single carriage returns between values, directives); the thorough reader takes that.

export const TAB = 0x09;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const HASH = 0x23;
export const DASH = 0x2d;
export const DOT = 0x2e;
export const COLON = 0x3a;

const QUESTION = 0x3f;
const BYTE_ORDER_MARK = 0xfeff;

/** Of the ASCII characters, 1 for those that no plain scalar begins with. */
const NO_PLAIN = new Uint8Array(128).fill(1, 0, SPACE + 1);
for (const indicator of "!&*|>'\"%@`,[]{}#") NO_PLAIN[indicator.charCodeAt(0)] = 1;

/** A cursor over one piece of a text. After each node it stands before the next thing on a line of its own. */
export class YamlCursor {
  at = 0;
  /** The column of what stands at the cursor, as the first thing on its line; -1 at the end of the document. */
  indent = 0;
  /** Exclusive; a line ends before it, unless the text ends there. */
  limit = 0;
  /** Of the scalar read last: where it ends, its value when it was quoted or a block, and whether it has several lines. */
  end = 0;
  value = "";
  isLong = false;
  /** Of a block: where the package lets it end. */
  blockEnd = 0;
  /** True behind `...`. */
  private isClosed = false;

  constructor(
    /** With the placeholders hidden, so that only its form counts. */
    readonly text: string,
  ) {}

  /** Goes to the first thing in a stretch, behind a `---` of its own; false: not for the fast reader. */
  enter(start: number, end: number): boolean {
    this.limit = end;
    this.isClosed = false;
    const from = start === 0 && this.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : start;
    if (!this.nextLine(from)) return false;
    if (from > start && !this.isPlainBehindMark(from)) return false;
    if (this.indent === 0 && this.isMarker(this.at, DASH)) {
      this.at += 3;
      if (!this.finishLine()) return false;
      if (this.indent === 0 && this.isMarker(this.at, DASH)) return false;
    }
    return !this.isClosed;
  }

  /** The package counts no indentation in the line of a byte order mark. */
  private isPlainBehindMark(from: number): boolean {
    const code = this.text.charCodeAt(from);
    return code !== SPACE && (code !== DASH || this.isMarker(from, DASH));
  }

  /** From behind a value to the next thing, on another line; false when there is more on this line. */
  finishLine(): boolean {
    const { text } = this;
    let i = this.at;
    let code = text.charCodeAt(i);
    while (code === SPACE || code === TAB) code = text.charCodeAt(++i);
    if (i >= this.limit) return this.finishDocument();
    if (code === HASH) {
      if (i === this.at) return false;
      i = text.indexOf("\n", i);
      return i < 0 ? this.finishDocument() : this.nextLine(i + 1);
    }
    if (code === RETURN) code = text.charCodeAt(++i);
    return code === NEWLINE && this.nextLine(i + 1);
  }

  /** The same from the beginning of a line. */
  nextLine(lineStart: number): boolean {
    const { text, limit } = this;
    let start = lineStart;
    while (start < limit) {
      let i = start;
      let code = text.charCodeAt(i);
      while (code === SPACE) code = text.charCodeAt(++i);
      if (code === NEWLINE) start = i + 1;
      else if (code === HASH) {
        i = text.indexOf("\n", i);
        if (i < 0) break;
        start = i + 1;
      } else if (code === RETURN && text.charCodeAt(i + 1) === NEWLINE) start = i + 2;
      else if (i >= limit) break;
      else if (code === TAB || code === RETURN || this.isClosed) return false;
      else {
        this.at = i;
        this.indent = i - start;
        return code !== DOT || this.indent > 0 || !this.isMarker(i, DOT) || this.closeDocument();
      }
    }
    return this.finishDocument();
  }

  /** Whether a blank, the end of a line or the end of the text stands at an offset. */
  isBlankAt(offset: number): boolean {
    const code = this.text.charCodeAt(offset);
    return code === SPACE || code === NEWLINE || code === RETURN || code === TAB || offset >= this.limit;
  }

  /** Whether `---` or `...` stands at an offset. */
  isMarker(offset: number, code: number): boolean {
    const { text } = this;
    return (
      text.charCodeAt(offset) === code &&
      text.charCodeAt(offset + 1) === code &&
      text.charCodeAt(offset + 2) === code &&
      this.isBlankAt(offset + 3)
    );
  }

  /** Whether a plain scalar may begin at an offset. */
  beginsPlain(offset: number): boolean {
    const code = this.text.charCodeAt(offset);
    if (code === DASH || code === QUESTION || code === COLON) return !this.isBlankAt(offset + 1);
    return code < 0x80 ? NO_PLAIN[code] === 0 : code !== BYTE_ORDER_MARK;
  }

  /** From behind a quoted key to its colon, where there is one. */
  reachesColon(): boolean {
    const { text } = this;
    let i = this.at;
    while (text.charCodeAt(i) === SPACE) i++;
    if (text.charCodeAt(i) !== COLON || !this.isBlankAt(i + 1)) return false;
    this.at = i;
    return true;
  }

  /** Behind `...` there may be nothing but comments. */
  private closeDocument(): boolean {
    this.isClosed = true;
    this.at += 3;
    return this.finishLine();
  }

  private finishDocument(): boolean {
    this.at = this.limit;
    this.indent = -1;
    return true;
  }
}
