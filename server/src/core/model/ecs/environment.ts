// The variables that a container is given: lists of entries with a name, in `environment` and in `secrets`.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { filled, rawText } from "../values.js";

export interface NamedEntry {
  /** The whole entry. */
  readonly entry: Node;
  /** The node of its `name`. */
  readonly node: Node;
  /** Its text, placeholders included. */
  readonly name: string;
}

/** The entries of a container's list that have a name. */
export function namedEntries(container: Node, key: "environment" | "secrets"): readonly NamedEntry[] {
  return itemsOf(member(container, key)).flatMap((entry): NamedEntry[] => {
    const node = filled(entry, "name");
    const name = rawText(node);
    return node === undefined || name === undefined ? [] : [{ entry, node, name }];
  });
}
