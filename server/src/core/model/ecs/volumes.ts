// The volumes that a task declares.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { filled, lacks, rawText } from "../values.js";
import type { TaskDefinition } from "./taskDefinition.js";

/** The names of all volumes; undefined when there may be others, so that a name that is none of them may still be right. */
export function knownVolumeNames({ root }: TaskDefinition): readonly string[] | undefined {
  const list = filled(root, "volumes");
  if (list === undefined) return lacks(root, "volumes") ? [] : undefined;
  if (list.type !== "array" || list.partial) return undefined;
  const names = itemsOf(list).map((volume) => member(volume, "name"));
  if (!names.every((name) => name !== undefined && isKnown(name))) return undefined;
  return names.flatMap((name) => rawText(name) ?? []);
}

export interface Volume {
  readonly node: Node;
  /** The text of its name, placeholders included; undefined when it has none. */
  readonly name: string | undefined;
  /** For messages: its name in quotes, or its place in the list. */
  readonly label: string;
}

export function volumes({ root }: TaskDefinition): readonly Volume[] {
  return itemsOf(member(root, "volumes")).flatMap((node, index): Volume[] => {
    if (node.type !== "object") return [];
    const name = rawText(filled(node, "name"));
    return [{ node, name, label: name === undefined ? `number ${index + 1}` : `"${name}"` }];
  });
}
