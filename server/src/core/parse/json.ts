// JSON text to the tree, tolerant of half-typed text, comments, trailing commas and unquoted placeholders. Tokens come
// from jsonc-parser's scanner; the grammar is here, because the recovery and the placeholders are.
import { createScanner } from "jsonc-parser";
import { type Comment, type Language, Node, type NodeStyle, type NodeType, type Property, type Source } from "./doc.js";
import { placeholderLengthAt } from "./placeholders.js";
import { MAX_DEPTH, markPartial, Problems, repeated, repeatedKeys, softenInTemplate, tooDeep } from "./problems.js";
import { isDirective } from "./templates.js";

// The scanner's token kinds (its enum exists only for compilers that inline it), and one of our own.
const OPEN_BRACE = 1;
const CLOSE_BRACE = 2;
const OPEN_BRACKET = 3;
const CLOSE_BRACKET = 4;
const COMMA = 5;
const COLON = 6;
const NULL = 7;
const TRUE = 8;
const FALSE = 9;
const STRING = 10;
const NUMBER = 11;
const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const TRIVIA = 15;
const UNKNOWN = 16;
const END = 17;
const PLACEHOLDER = 100;

const NO_PROPERTIES: Property[] = [];
const NO_ITEMS: Node[] = [];

export function parseJson(text: string, language: Language): Source {
  const reader = new JsonReader(text, language);
  const root = reader.read();
  const { comments, problems, templated } = reader;
  reportComments(problems, comments, language);
  if (templated && root !== undefined) markPartial(root);
  const list = templated ? softenInTemplate(problems.list) : problems.list;
  return { text, language, docs: root === undefined ? [] : [{ index: 0, root }], comments, problems: list };
}

/** Reads one text. It guards what has to move together: the current token, its range and its value. */
class JsonReader {
  readonly problems = new Problems();
  readonly comments: Comment[] = [];
  templated = false;
  private readonly scanner: ReturnType<typeof createScanner>;
  private token = END;
  private start = 0;
  private end = 0;
  private previousEnd = 0;
  private value: string | undefined;
  private unclosed = false;

  constructor(
    private readonly text: string,
    private readonly language: Language,
  ) {
    this.scanner = createScanner(text, false);
    if (text.charCodeAt(0) === 0xfeff) this.scanner.setPosition(1);
  }

  /** The text's one value; undefined when there is none. */
  read(): Node | undefined {
    this.next();
    if (this.token === END) return undefined;
    const root = this.parseValue(undefined, 0);
    if (this.token !== END) {
      this.fault(
        "The document ends before this. Remove what follows, or put both into one list.",
        this.start,
        this.end,
      );
      while (this.token !== END) this.next();
    }
    return root;
  }

  /** Moves to the next token that means something. */
  private next(): void {
    this.previousEnd = this.end;
    do {
      this.token = this.scanner.scan();
      if (this.token === LINE_COMMENT || this.token === BLOCK_COMMENT) this.addComment();
    } while (this.token >= LINE_COMMENT && this.token <= TRIVIA);
    this.start = this.scanner.getTokenOffset();
    this.end = this.start + this.scanner.getTokenLength();
    this.value = undefined;
    if (this.token === STRING) this.readString();
    else if (this.token === UNKNOWN || (this.token === OPEN_BRACE && /[{%]/.test(this.text[this.end] ?? "")))
      this.readPlaceholder();
  }

  private addComment(): void {
    const from = this.scanner.getTokenOffset();
    const to = from + this.scanner.getTokenLength();
    const closed = this.token === BLOCK_COMMENT && this.scanner.getTokenError() === 0;
    this.comments.push({ start: from, end: to, text: this.text.slice(from + 2, closed ? to - 2 : to) });
  }

  /** `"{{ env "X" }}"` has quotes inside its placeholder: such a string ends at the first quote behind the braces. */
  private readString(): void {
    this.value = this.scanner.getTokenValue();
    const opened = this.value.lastIndexOf("{{");
    if (opened >= 0 && this.value.indexOf("}}", opened) < 0) {
      const closing = this.text.indexOf("}}", this.end);
      const quote = closing < 0 ? -1 : this.text.indexOf('"', closing);
      if (quote >= 0 && !this.text.slice(this.end, quote).includes("\n")) {
        this.end = quote + 1;
        this.scanner.setPosition(this.end);
        this.value = this.text.slice(this.start + 1, quote);
        return;
      }
    }
    if (this.scanner.getTokenError() === 2)
      this.fault("The text is not closed. Add the closing quote.", this.start, this.end);
    else if (this.scanner.getTokenError() >= 4)
      this.fault("The text holds a character or an escape that JSON does not allow.", this.start, this.end);
  }

  private readPlaceholder(): void {
    const length = placeholderLengthAt(this.text, this.start);
    if (length === 0) return;
    this.token = PLACEHOLDER;
    this.end = this.start + length;
    this.value = this.text.slice(this.start, this.end);
    this.scanner.setPosition(this.end);
    if (isDirective(this.value)) {
      this.templated = true;
      this.next();
    }
  }

  private fault(message: string, from: number, to: number, replacement?: { title: string; text: string }): void {
    const place = { start: from, end: Math.max(to, from) };
    this.problems.add({
      rule: "syntax/json",
      severity: "error",
      message,
      ...place,
      ...(replacement ? { replacement } : {}),
    });
  }

  private parseValue(parent: Node | undefined, depth: number): Node {
    switch (this.token) {
      case OPEN_BRACE:
        return depth >= MAX_DEPTH ? this.skipDeep() : this.parseObject(depth);
      case OPEN_BRACKET:
        return depth >= MAX_DEPTH ? this.skipDeep() : this.parseArray(depth);
      case STRING:
        return this.scalar("string", this.value);
      case NUMBER:
        return this.scalar("number", Number(this.scanner.getTokenValue()));
      case TRUE:
        return this.scalar("boolean", true);
      case FALSE:
        return this.scalar("boolean", false);
      case NULL:
        return this.scalar("null", null);
      case PLACEHOLDER:
        if (parent !== undefined && parent.type === "array") parent.partial = true;
        return this.scalar("unknown", this.value);
      case UNKNOWN:
        return this.bareWord();
      default:
        this.fault(
          "A value is missing here.",
          this.previousEnd,
          Math.max(this.previousEnd, Math.min(this.start, this.previousEnd + 1)),
        );
        return leaf("missing", this.previousEnd, this.previousEnd, undefined, "plain");
    }
  }

  private scalar(type: NodeType, scalarValue: Node["value"]): Node {
    const node = leaf(type, this.start, this.end, scalarValue, type === "string" ? "double" : "plain");
    this.next();
    return node;
  }

  private bareWord(): Node {
    const word = this.text.slice(this.start, this.end);
    const single = /^'(.*)'$/.exec(word)?.[1];
    const quoted = JSON.stringify(single ?? word);
    this.fault(`${word} is no JSON value. Put text in double quotes: ${quoted}.`, this.start, this.end, {
      title: `Change to ${quoted}`,
      text: quoted,
    });
    return this.scalar("unknown", word);
  }

  private skipDeep(): Node {
    this.problems.addOnce(tooDeep(this.start));
    const from = this.start;
    let open = 0;
    do {
      if (this.token === OPEN_BRACE || this.token === OPEN_BRACKET) open++;
      else if (this.token === CLOSE_BRACE || this.token === CLOSE_BRACKET) open--;
      this.next();
    } while (open > 0 && this.token !== END);
    return leaf("unknown", from, this.previousEnd, undefined, "flow");
  }

  private parseObject(depth: number): Node {
    const object = new Node("object", this.start, this.end, undefined, [], NO_ITEMS, "flow");
    this.next();
    let comma = -1;
    while (this.token !== CLOSE_BRACE && this.token !== END && this.token !== CLOSE_BRACKET) {
      if (this.token === COMMA) {
        this.fault("A key is missing before this comma.", this.start, this.end, {
          title: "Remove the comma",
          text: "",
        });
        this.next();
      } else if (this.token === STRING || this.token === PLACEHOLDER || this.token === UNKNOWN) {
        comma = this.parseProperty(object, depth);
      } else {
        const found = this.text.slice(this.start, this.end);
        this.fault(`A key in double quotes is expected here, not ${found}.`, this.start, this.end);
        this.parseValue(undefined, depth + 1);
        if (this.token === COMMA) this.next();
      }
    }
    this.close(object, CLOSE_BRACE, "}", comma);
    for (const key of repeatedKeys(object)) this.problems.add(repeated(key, "warning"));
    return object;
  }

  /** Returns the offset of the comma behind the property when the object ends right after it, else -1. */
  private parseProperty(object: Node, depth: number): number {
    if (this.token === PLACEHOLDER) object.partial = true;
    const placeholder = this.token === PLACEHOLDER;
    const key = this.parseKey(object);
    if (this.token === COLON) this.next();
    else if (placeholder) return this.parseComma(CLOSE_BRACE);
    else {
      const nothing = this.token === COMMA || this.token === CLOSE_BRACE || this.token === END || this.token === STRING;
      this.fault(
        nothing
          ? `"${key.value}" has no value. Write a colon and a value.`
          : `A colon is missing after "${key.value}".`,
        key.start,
        key.end,
      );
      if (nothing) {
        addProperty(object, key, leaf("missing", key.end, key.end, undefined, "plain"));
        return this.token === STRING ? -1 : this.parseComma(CLOSE_BRACE);
      }
    }
    const node = this.parseValue(object, depth + 1);
    if (!placeholder) addProperty(object, key, node);
    return this.parseComma(CLOSE_BRACE);
  }

  private parseKey(object: Node): Node {
    if (this.token === UNKNOWN) {
      const word = this.text.slice(this.start, this.end);
      const quoted = JSON.stringify(/^'(.*)'$/.exec(word)?.[1] ?? word);
      this.fault(`Keys are written in double quotes: ${quoted}.`, this.start, this.end, {
        title: `Change to ${quoted}`,
        text: quoted,
      });
      this.value = JSON.parse(quoted) as string;
    }
    const key = leaf("string", this.start, this.end, this.value, "double");
    key.isKey = true;
    key.parent = object;
    this.next();
    return key;
  }

  private parseArray(depth: number): Node {
    const array = new Node("array", this.start, this.end, undefined, NO_PROPERTIES, [], "flow");
    this.next();
    let comma = -1;
    while (this.token !== CLOSE_BRACKET && this.token !== END && this.token !== CLOSE_BRACE) {
      if (this.token === COLON) {
        this.fault("A colon stands only between a key and its this.value.", this.start, this.end);
        this.next();
        continue;
      }
      const item = this.parseValue(array, depth + 1);
      item.parent = array;
      array.items.push(item);
      comma = this.parseComma(CLOSE_BRACKET);
    }
    this.close(array, CLOSE_BRACKET, "]", comma);
    return array;
  }

  /** After an entry: a comma, the closing bracket, or a comma that was forgotten. */
  private parseComma(closing: number): number {
    if (this.token === COMMA) {
      const at = this.start;
      this.next();
      return this.token === closing ? at : -1;
    }
    const ends =
      this.token === closing || this.token === END || this.token === CLOSE_BRACE || this.token === CLOSE_BRACKET;
    if (!ends && this.token !== PLACEHOLDER) {
      this.fault("A comma is missing here.", this.previousEnd - 1, this.previousEnd, {
        title: "Add the comma",
        text: `${this.text.slice(this.previousEnd - 1, this.previousEnd)},`,
      });
    }
    return -1;
  }

  private close(node: Node, closing: number, bracket: string, comma: number): void {
    if (this.token === closing) {
      node.end = this.end;
      if (comma >= 0) this.reportTrailingComma(comma);
      this.next();
      return;
    }
    node.end = this.previousEnd;
    if (this.token !== END)
      this.fault(
        `${this.text.slice(this.start, this.end)} does not close the ${this.text[node.start]} opened before; ${bracket} is expected here.`,
        this.start,
        this.end,
      );
    else if (!this.unclosed) this.fault(`The closing ${bracket} is missing.`, node.start, node.start + 1);
    this.unclosed = true;
  }

  private reportTrailingComma(at: number): void {
    if (this.language !== "json") return;
    const message = "A comma before the closing bracket is no JSON: AWS tools refuse the file. Remove it.";
    this.problems.add({
      rule: "syntax/trailing-comma",
      severity: "information",
      message,
      start: at,
      end: at + 1,
      replacement: { title: "Remove the comma", text: "" },
    });
  }
}

function addProperty(object: Node, key: Node, value: Node): void {
  value.key = key;
  value.parent = object;
  object.properties.push({ key, value });
}

function leaf(type: NodeType, start: number, end: number, value: Node["value"], style: NodeStyle): Node {
  return new Node(type, start, end, value, NO_PROPERTIES, NO_ITEMS, style);
}

function reportComments(problems: Problems, comments: readonly Comment[], language: Language): void {
  const first = comments[0];
  if (language !== "json" || first === undefined) return;
  const message =
    "JSON knows no comments: AWS tools refuse the file. Remove them before it is used, or strip them in the pipeline.";
  problems.add({ rule: "syntax/comment", severity: "information", message, start: first.start, end: first.end });
}
