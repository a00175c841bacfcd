// What is sure of all containers of a task: no template can add a container or a key that would change the answer.
import { itemsOf, type Node } from "../../parse/doc.js";
import { filled, lacks } from "../values.js";
import type { TaskDefinition } from "./taskDefinition.js";

/** Whether of every container it is sure that it has no `key`, or has one that `settles` accepts as known. */
export function isSettled(task: TaskDefinition, key: string, settles: (node: Node) => boolean): boolean {
  const list = task.containerList;
  if (list === undefined || list.partial || itemsOf(list).length !== task.containers.length) return false;
  return task.containers.every(({ node }) => {
    const value = filled(node, key);
    return value === undefined ? lacks(node, key) : settles(value);
  });
}
