// Turns "set this, remove that" on nodes of the tree into text edits that keep comments, indentation and quotes.
// It knows texts and trees, not what they mean.
import type { Edit } from "../base/finding.js";
import type { Node, Source } from "../parse/doc.js";
import { editBlock } from "./block.js";
import { createChanges, gather, isMoot } from "./changes.js";
import { createDraft, type Draft, finish } from "./draft.js";
import { editFlow } from "./flow.js";
import { setValue } from "./replace.js";
import { scalarText } from "./scalars.js";

/** A plain JSON value to be written into a document. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/**
 * The operations compose: what is asked of a node that another operation of the same call removes or replaces is moot.
 * When the text does not allow one of them (the root cannot be removed, a key that a merge brings in has no place of its
 * own, an anchor may not be taken from its aliases), the call gives no edits at all.
 */
export interface Editor {
  /** Replaces a value, in the quote style of the one that stands there. */
  set(node: Node, value: Value): void;
  /**
   * Gives a key of an object this value: replaces the value of an existing key, else adds the key (after the key
   * `after`, else at the end). A node with no value, or `null`, becomes an object.
   */
  put(object: Node, key: string, value: Value, after?: string): void;
  /**
   * Adds an item at the end of a list; the same value only once in a call. A node with no value, or `null`, becomes a
   * list.
   */
  append(list: Node, value: Value): void;
  /** Removes a property (given its key or value node) or a list item, with its comma. */
  remove(node: Node): void;
  /** Renames the key of a property, given its key node or its value node. */
  rename(node: Node, key: string): void;
}

/** Runs `change` on an editor and returns its edits: sorted, none overlapping or touching another. */
export function edit(source: Source, change: (editor: Editor) => void): readonly Edit[] {
  const changes = createChanges();
  const draft = createDraft(source, changes);
  change(gather(changes, draft.layouts));
  if (changes.refused) return [];
  for (const { run } of jobs(draft)) run();
  return finish(draft);
}

interface Job {
  readonly depth: number;
  readonly run: () => void;
}

/** The innermost first: what is added to a block goes before what is added behind that block at the same place. */
function jobs(draft: Draft): readonly Job[] {
  const { changes } = draft;
  const found: Job[] = [];
  for (const [node, value] of changes.values) {
    if (!isMoot(changes, node)) found.push({ depth: depthOf(node), run: () => setValue(draft, node, value) });
  }
  for (const [key, name] of changes.keys) {
    const value = key.parent?.properties.find((property) => property.key === key)?.value;
    if (value !== undefined && !isMoot(changes, value)) {
      found.push({ depth: depthOf(value), run: () => renameKey(draft, key, name) });
    }
  }
  for (const change of changes.containers.values()) {
    const { node } = change;
    if (changes.values.has(node) || isMoot(changes, node)) continue;
    const run = () => (node.style === "flow" ? editFlow(draft, change) : editBlock(draft, change));
    found.push({ depth: depthOf(node), run });
  }
  return found.sort((a, b) => b.depth - a.depth);
}

function renameKey({ page, style, edits }: Draft, key: Node, name: string): void {
  const quotes = key.style === "single" || key.style === "double" ? key.style : "plain";
  const flow = key.parent?.style === "flow";
  const text = scalarText(name, { yaml: page.yaml, flow, quotes, fallback: style.fallback });
  edits.push({ start: key.start, end: key.end, text });
}

function depthOf(node: Node): number {
  let depth = 0;
  for (let current = node.parent; current !== undefined; current = current.parent) depth++;
  return depth;
}
