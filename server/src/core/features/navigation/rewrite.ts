// Writes another name in all its places of one file, in the quotes that stand there.
import type { Edit } from "../../base/finding.js";
import { edit } from "../../edit/editor.js";
import { type Node, type Source, walk } from "../../parse/doc.js";
import { isWrittenHere, type Occurrence } from "./occurrences.js";

/** Undefined where the places cannot all be written, or where other values would change with them. */
export function rewrite(source: Source, occurrences: readonly Occurrence[], name: string): readonly Edit[] | undefined {
  const written = homesOf(occurrences);
  if (changesOthers(source, written, occurrences)) return undefined;
  const edits = edit(source, (editor) => {
    for (const { node, within } of written) {
      const value = String(node.value);
      const text = value.slice(0, within.start) + name + value.slice(within.end);
      if (node.isKey) editor.rename(node, text);
      else editor.set(node, text);
    }
  });
  return edits.length === 0 ? undefined : edits;
}

/**
 * What is to be written. Aliases follow what they stand for where that is among the places as well; the others are
 * replaced by the name itself.
 */
function homesOf(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const homes = new Map<string, Occurrence>();
  for (const one of occurrences) {
    const key = rangeOf(one.node);
    if (isWrittenHere(one.node) && !homes.has(key)) homes.set(key, one);
  }
  return occurrences.filter((one) => (homes.get(rangeOf(one.node)) ?? one) === one);
}

/** Whether an alias elsewhere stands for one of these values and means something else by it. */
function changesOthers(source: Source, written: readonly Occurrence[], occurrences: readonly Occurrence[]): boolean {
  if (source.language !== "yaml" || !source.text.includes("*")) return false;
  const homes = new Set(written.flatMap(({ node }) => (isWrittenHere(node) ? [rangeOf(node)] : [])));
  const known = new Set(occurrences.map(({ node }) => node));
  let found = false;
  for (const { root } of source.docs)
    walk(root, (node) => {
      found ||= !node.isKey && node.value !== undefined && homes.has(rangeOf(node)) && !known.has(node);
    });
  return found;
}

function rangeOf({ start, end }: Node): string {
  return `${start}-${end}`;
}
