// One list of each container: those that surely have an entry.
import type { Node } from "../../parse/doc.js";
import { hasEntry } from "../values.js";
import { containerValues } from "./containerValues.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface ContainerList {
  readonly container: Container;
  readonly list: Node;
}

export function containerLists(task: TaskDefinition, key: string): readonly ContainerList[] {
  return containerValues(task, key).flatMap(({ container, value }): ContainerList[] =>
    hasEntry(value) ? [{ container, list: value }] : [],
  );
}
