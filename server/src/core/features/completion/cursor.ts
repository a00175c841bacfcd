// Where a cursor stands in a text that may be half typed, the same for JSON and for both styles of YAML: in which object or
// list, at a key or at a value, what would be replaced, and what has to be written around it. It knows no kind of document.
import type { Source } from "../../parse/doc.js";
import { jsonCursor } from "./jsonCursor.js";
import { yamlCursor } from "./yamlCursor.js";
import { lineStartAt } from "./yamlLines.js";

export interface Cursor {
  readonly language: "json" | "yaml";
  /** In brackets, or lines that are told apart by their indentation. */
  readonly style: "flow" | "block";
  /**
   * `entry`: a line of block style begins here, and only the schema can tell whether it is a key of an object, a value, or
   * an item of a list that lacks its dash.
   */
  readonly place: "key" | "value" | "entry";
  /** At a key: the path of the object. At a value: that of the value. At an entry: that of what it is an entry of, or is. */
  readonly path: readonly (string | number)[];
  /** The path of a list whose dashes stand in this column, so that another item of it may begin here just as well. */
  readonly list?: readonly (string | number)[];
  /** What is replaced: the token at the cursor, else nothing. On one line. */
  readonly start: number;
  readonly end: number;
  /** The quote that begins what is replaced. */
  readonly quote: "" | '"' | "'";
  /** Behind the entry before, where its comma is missing. */
  readonly commaAt: number | undefined;
  /** Whether another entry follows without a comma between. */
  readonly commaBehind: boolean;
  /** Whether a colon follows. */
  readonly hasColon: boolean;
  /** Whether deeper lines follow that will belong to the key. */
  readonly hasChildren: boolean;
  /** Keys that stand beside it already; undefined: the tree knows them. */
  readonly taken: ReadonlySet<string> | undefined;
  readonly page: CursorPage;
}

/** How lines are broken and indented around the cursor. */
export interface CursorPage {
  /** What has to stand in front: blanks up to where the neighbours begin, or the blank behind a colon or a dash. */
  readonly lead: string;
  /** The indentation of the line up to what is replaced: editors repeat it in front of further lines. */
  readonly line: string;
  /** The indentation of the entry itself; in YAML as wide as dashes in front of it, too. */
  readonly entry: string;
  /** One step of indentation. */
  readonly unit: string;
  /** Whether what is opened here may go over several lines. */
  readonly multiline: boolean;
  /** Whether lists below a key are indented. */
  readonly indentedLists: boolean;
  readonly eol: string;
}

/** Undefined where nothing can be written: in comments, behind a value, between a key and its colon. */
export function cursorAt(source: Source, offset: number): Cursor | undefined {
  return source.language === "yaml" ? yamlCursor(source.text, offset) : jsonCursor(source, offset);
}

/** The blanks that a line begins with, up to an offset. */
export function indentUpTo(text: string, offset: number): string {
  const start = lineStartAt(text, offset);
  let end = start;
  while (end < offset && (text[end] === " " || text[end] === "\t")) end++;
  return text.slice(start, end);
}

export function eolOf(text: string): string {
  return text[text.indexOf("\n") - 1] === "\r" ? "\r\n" : "\n";
}
