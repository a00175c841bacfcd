// The volumes that a task declares.
import { filterMap } from "../../base/filterMap.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { filled, rawText } from "../values.js";
import { perTask } from "./perTask.js";
import { type TaskDefinition, taskLacks } from "./taskDefinition.js";

/** The names of all volumes; undefined when there may be others, so that a name that is none of them may still be right. */
export function knownVolumeNames(task: TaskDefinition): readonly string[] | undefined {
  const list = filled(task.root, "volumes");
  if (list === undefined) return taskLacks(task, "volumes") ? [] : undefined;
  if (list.type !== "array" || list.partial) return undefined;
  const names = itemsOf(list).map((volume) => member(volume, "name"));
  const texts = names.map((name) => (name !== undefined && isKnown(name) ? rawText(name) : undefined));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

export interface Volume {
  readonly node: Node;
  /** The text of its name, placeholders included; undefined when it has none. */
  readonly name: string | undefined;
  /** For messages: its name in quotes, or its place in the list. */
  readonly label: string;
}

export const volumes = perTask(({ root }): readonly Volume[] =>
  filterMap(itemsOf(member(root, "volumes")), (node, index): Volume | undefined => {
    if (node.type !== "object") return undefined;
    const name = rawText(filled(node, "name"));
    return { node, name, label: name === undefined ? `number ${index + 1}` : `"${name}"` };
  }),
);
