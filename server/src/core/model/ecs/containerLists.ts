// One list of each container: those that surely have an entry.
import { filterMap } from "../../base/filterMap.js";
import type { Node } from "../../parse/doc.js";
import { hasEntry } from "../values.js";
import { containerValues } from "./containerValues.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface ContainerList {
  readonly container: Container;
  readonly list: Node;
}

export function containerLists(task: TaskDefinition, key: string): readonly ContainerList[] {
  return filterMap(containerValues(task, key), ({ container, value }) =>
    hasEntry(value) ? { container, list: value } : undefined,
  );
}
