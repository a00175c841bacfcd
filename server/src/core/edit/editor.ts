// Turns "set this, remove that" on nodes of the tree into text edits that keep comments, indentation and quotes.
import type { Edit } from "../base/finding.js";
import type { Node, Source } from "../parse/doc.js";

/** A plain JSON value to be written into a document. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export interface Editor {
  /** Replaces a value, in the quote style of the one that stands there. */
  set(node: Node, value: Value): void;
  /** Gives a key of an object this value: replaces the value of an existing key, else adds the key (after the key `after`, else at the end). */
  put(object: Node, key: string, value: Value, after?: string): void;
  /** Adds an item at the end of a list. */
  append(list: Node, value: Value): void;
  /** Removes a property (given its key or value node) or a list item, with its comma. */
  remove(node: Node): void;
  /** Renames the key of a property, given its key node or its value node. */
  rename(node: Node, key: string): void;
}

/** Runs `change` on an editor and returns its edits: sorted, none overlapping another. */
export declare function edit(source: Source, change: (editor: Editor) => void): readonly Edit[];
