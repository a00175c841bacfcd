// The volumes that a task declares.
import { itemsOf, member } from "../../parse/doc.js";
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
