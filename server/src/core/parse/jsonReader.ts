// The grammar of JSON over the tokens of one text, or of a piece of one: tolerant of half-typed text, trailing commas and
// unquoted placeholders. It knows no comments; the tokens leave them out.
import { type Language, NO_ITEMS, NO_PROPERTIES, Node, type NodeType } from "./doc.js";
import { addProperty, CONSTANTS, isClosing, leaf } from "./jsonNodes.js";
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  END,
  FALSE,
  type JsonTokens,
  NULL,
  NUMBER,
  OPEN_BRACE,
  OPEN_BRACKET,
  PLACEHOLDER,
  STRING,
  TRUE,
  UNKNOWN,
} from "./jsonTokens.js";
import type { OutlineNotes } from "./outline.js";
import { MAX_DEPTH, repeated, repeatedKeys, tooDeep } from "./problems.js";

export class JsonReader {
  /** Whether every bracket met its own so far, and nothing was passed over. */
  isSound = true;
  private unclosed = false;
  /** True right behind a list whose bracket is missing. */
  private endsEarly = false;

  constructor(
    private readonly at: JsonTokens,
    private readonly language: Language,
    private readonly outline: OutlineNotes,
  ) {}

  /** The text's one value, which may stand in a list or an object (`parent`) at a depth; undefined when there is none. */
  read(parent: Node | undefined, depth: number): Node | undefined {
    const { at } = this;
    at.next();
    if (at.token === END) return undefined;
    const root = this.parseValue(parent, depth);
    if (at.token !== END) {
      this.isSound = false;
      at.fault("The document ends before this. Remove what follows, or put both into one list.", at.start, at.end);
      while (at.token !== END) at.next();
    }
    return root;
  }

  private parseValue(parent: Node | undefined, depth: number): Node {
    switch (this.at.token) {
      case OPEN_BRACE:
        return depth >= MAX_DEPTH ? this.skipDeep() : this.parseObject(depth);
      case OPEN_BRACKET:
        return depth >= MAX_DEPTH ? this.skipDeep() : this.parseArray(depth, parent);
      case STRING:
        return this.scalar("string", this.at.value);
      case NUMBER:
        return this.scalar("number", Number(this.at.source));
      case TRUE:
        return this.scalar("boolean", true);
      case FALSE:
        return this.scalar("boolean", false);
      case NULL:
        return this.scalar("null", null);
      case PLACEHOLDER:
        if (parent !== undefined && parent.type === "array") parent.partial = true;
        return this.scalar("unknown", this.at.value);
      case UNKNOWN:
        return this.bareWord();
      default:
        this.at.fault(
          "A value is missing here.",
          this.at.previousEnd,
          Math.max(this.at.previousEnd, Math.min(this.at.start, this.at.previousEnd + 1)),
        );
        return leaf("missing", this.at.previousEnd, this.at.previousEnd, undefined, "plain");
    }
  }

  private scalar(type: NodeType, scalarValue: Node["value"]): Node {
    if (type === "string") this.outline.text(this.at.end - this.at.start);
    else this.outline.other();
    const node = leaf(type, this.at.start, this.at.end, scalarValue, type === "string" ? "double" : "plain");
    this.at.next();
    return node;
  }

  private bareWord(): Node {
    const word = this.at.source;
    const constant = CONSTANTS.get(word.toLowerCase());
    if (constant !== undefined) {
      const text = String(constant);
      const fix = { title: `Change to ${text}`, text };
      this.at.fault(`${word} is no JSON value. Write ${text}.`, this.at.start, this.at.end, fix);
      return this.scalar(constant === null ? "null" : "boolean", constant);
    }
    const single = /^'(.*)'$/.exec(word)?.[1];
    const quoted = JSON.stringify(single ?? word);
    this.at.fault(`${word} is no JSON value. Put text in double quotes: ${quoted}.`, this.at.start, this.at.end, {
      title: `Change to ${quoted}`,
      text: quoted,
    });
    return this.scalar("unknown", word);
  }

  private skipDeep(): Node {
    this.isSound = false;
    this.at.problems.addOnce(tooDeep(this.at.start));
    const from = this.at.start;
    let open = 0;
    do {
      if (this.at.token === OPEN_BRACE || this.at.token === OPEN_BRACKET) open++;
      else if (this.at.token === CLOSE_BRACE || this.at.token === CLOSE_BRACKET) open--;
      this.at.next();
    } while (open > 0 && this.at.token !== END);
    return leaf("unknown", from, this.at.previousEnd, undefined, "flow");
  }

  private parseObject(depth: number): Node {
    this.outline.other();
    const object = new Node("object", this.at.start, this.at.end, undefined, [], NO_ITEMS, "flow");
    this.at.next();
    let comma = -1;
    while (this.at.token !== CLOSE_BRACE && this.at.token !== END && this.at.token !== CLOSE_BRACKET) {
      if (this.at.token === COMMA) {
        this.at.fault("A key is missing before this comma.", this.at.start, this.at.end, {
          title: "Remove the comma",
          text: "",
        });
        this.at.next();
      } else if (this.at.token === STRING || this.at.token === PLACEHOLDER || this.at.token === UNKNOWN) {
        comma = this.parseProperty(object, depth);
      } else {
        const found = this.at.source;
        this.at.fault(`A key in double quotes is expected here, not ${found}.`, this.at.start, this.at.end);
        if (this.at.token === COLON) this.at.next();
        this.parseValue(undefined, depth + 1);
        if (this.at.token === COMMA) this.at.next();
      }
    }
    this.close(object, CLOSE_BRACE, "}", comma);
    for (const key of repeatedKeys(object)) this.at.problems.add(repeated(key, "warning"));
    return object;
  }

  /** Returns the offset of the comma behind the property when the object ends right after it, else -1. */
  private parseProperty(object: Node, depth: number): number {
    if (this.at.token === PLACEHOLDER) object.partial = true;
    const placeholder = this.at.token === PLACEHOLDER;
    const { start, end } = this.at;
    const name = this.parseKey();
    if (this.at.token === UNKNOWN && /^=>?$/.test(this.at.source)) {
      const fix = { title: "Change to :", text: ":" };
      this.at.fault("Between a key and its value stands a colon.", this.at.start, this.at.end, fix);
      this.at.next();
    } else if (this.at.token === COLON) this.at.next();
    // It may stand for any number of entries, with or without their commas.
    else if (placeholder) return this.at.token === COMMA ? this.parseComma(CLOSE_BRACE) : -1;
    else {
      const nothing =
        this.at.token === COMMA || this.at.token === CLOSE_BRACE || this.at.token === END || this.at.token === STRING;
      this.at.fault(
        nothing ? `"${name}" has no value. Write a colon and a value.` : `A colon is missing after "${name}".`,
        start,
        end,
      );
      if (nothing) {
        addProperty(object, name, start, end, leaf("missing", end, end, undefined, "plain"));
        return this.at.token === STRING ? -1 : this.parseComma(CLOSE_BRACE);
      }
    }
    const node = this.parseValue(object, depth + 1);
    if (!placeholder) addProperty(object, name, start, end, node);
    return this.parseComma(CLOSE_BRACE);
  }

  private parseKey(): string {
    if (this.at.token === UNKNOWN) {
      const word = this.at.source;
      const quoted = JSON.stringify(/^'(.*)'$/.exec(word)?.[1] ?? word);
      this.at.fault(`Keys are written in double quotes: ${quoted}.`, this.at.start, this.at.end, {
        title: `Change to ${quoted}`,
        text: quoted,
      });
      this.at.value = JSON.parse(quoted) as string;
    }
    const name = this.outline.key(this.at.value as string, this.at.end - this.at.start);
    this.at.next();
    return name;
  }

  private parseArray(depth: number, parent: Node | undefined): Node {
    this.outline.other();
    const array = new Node("array", this.at.start, this.at.end, undefined, NO_PROPERTIES, [], "flow");
    this.at.next();
    let comma = -1;
    while (this.at.token !== CLOSE_BRACKET && this.at.token !== END && this.at.token !== CLOSE_BRACE) {
      if (this.at.token === COLON) {
        this.at.fault("A colon stands only between a key and its value.", this.at.start, this.at.end);
        this.at.next();
        continue;
      }
      const item = this.parseValue(array, depth + 1);
      if (this.isNextKey(item, array, parent)) {
        this.at.fault(`The closing ] is missing before "${item.value}".`, array.start, array.start + 1);
        array.end = array.items.at(-1)?.end ?? array.end;
        this.at.goBack(item.start);
        this.endsEarly = true;
        this.isSound = false;
        return array;
      }
      item.parent = array;
      array.items.push(item);
      comma = this.parseComma(CLOSE_BRACKET);
    }
    this.close(array, CLOSE_BRACKET, "]", comma);
    return array;
  }

  /** A text with a colon behind it, where the list holds no texts, is the next key of the object around it. */
  private isNextKey(item: Node, array: Node, parent: Node | undefined): boolean {
    const before = array.items.at(-1);
    if (item.type !== "string" || this.at.token !== COLON || parent?.type !== "object") return false;
    return before !== undefined && before.type !== "string";
  }

  /** After an entry: a comma, the closing bracket, or a comma that was forgotten. */
  private parseComma(closing: number): number {
    if (this.at.token === COMMA) {
      const at = this.at.start;
      this.at.next();
      return this.at.token === closing ? at : -1;
    }
    // The comma was read as one of the list.
    const early = this.endsEarly;
    this.endsEarly = false;
    if (!early && !isClosing(this.at.token) && this.at.token !== PLACEHOLDER) {
      this.at.fault("A comma is missing here.", this.at.previousEnd - 1, this.at.previousEnd, {
        title: "Add the comma",
        text: `${this.at.text.slice(this.at.previousEnd - 1, this.at.previousEnd)},`,
      });
    }
    return -1;
  }

  private close(node: Node, closing: number, bracket: string, comma: number): void {
    if (this.at.token === closing) {
      node.end = this.at.end;
      if (comma >= 0) this.reportTrailingComma(comma);
      this.at.next();
      return;
    }
    this.isSound = false;
    node.end = this.at.previousEnd;
    if (this.at.token !== END)
      this.at.fault(
        `${this.at.source} does not close the ${this.at.text[node.start]} opened before; ${bracket} is expected here.`,
        this.at.start,
        this.at.end,
      );
    else if (!this.unclosed) this.at.fault(`The closing ${bracket} is missing.`, node.start, node.start + 1);
    this.unclosed = true;
  }

  private reportTrailingComma(at: number): void {
    if (this.language !== "json") return;
    const message = "A comma before the closing bracket is no JSON: AWS tools refuse the file. Remove it.";
    this.at.problems.add({
      rule: "syntax/trailing-comma",
      severity: "information",
      message,
      start: at,
      end: at + 1,
      replacement: { title: "Remove the comma", text: "" },
    });
  }
}
