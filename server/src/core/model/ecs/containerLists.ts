// One list of each container: those that surely have an entry.
import { member, type Node } from "../../parse/doc.js";
import { hasEntry } from "../values.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface ContainerList {
  readonly container: Container;
  readonly list: Node;
}

export function containerLists(task: TaskDefinition, key: string): readonly ContainerList[] {
  return task.containers.flatMap((container): ContainerList[] => {
    const list = member(container.node, key);
    return list !== undefined && hasEntry(list) ? [{ container, list }] : [];
  });
}
