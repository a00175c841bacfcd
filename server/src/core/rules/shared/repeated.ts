// Entries of a list that are told apart by something, and that have it in common with an earlier one.
import type { Node } from "../../parse/doc.js";

export interface Keyed {
  readonly key: string;
  /** Where to say it. */
  readonly place: Node;
}

/** For every entry whose key stood before: its place, the place of the first one, and itself. Without a key it counts not. */
export function firstOfKeys<T>(
  entries: readonly T[],
  keyOf: (entry: T) => Keyed | undefined,
): readonly (readonly [Node, Node, T])[] {
  if (entries.length < 2) return [];
  const firsts = new Map<string, Node>();
  const repeated: (readonly [Node, Node, T])[] = [];
  for (const entry of entries) {
    const keyed = keyOf(entry);
    if (keyed === undefined) continue;
    const first = firsts.get(keyed.key);
    if (first === undefined) firsts.set(keyed.key, keyed.place);
    else repeated.push([keyed.place, first, entry]);
  }
  return repeated;
}
