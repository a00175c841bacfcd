// What the containers of a task have under a key, looked for once a key however many rules ask.
import { itemsOf, type Node } from "../../parse/doc.js";
import { filled } from "../values.js";
import { perTask } from "./perTask.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface ContainerValue {
  readonly container: Container;
  readonly value: Node;
}

/** The values of a key that are not empty, in the order of the containers. */
export function containerValues(task: TaskDefinition, key: string): readonly ContainerValue[] {
  const byKey = valuesByKey(task);
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const values: ContainerValue[] = [];
  for (const container of task.containers) {
    const value = filled(container.node, key);
    if (value !== undefined) values.push({ container, value });
  }
  byKey.set(key, values);
  return values;
}

export interface ContainerItem {
  readonly container: Container;
  readonly node: Node;
}

/** The entries of a list of all containers in one row, `null` left out. */
export function containerItems(task: TaskDefinition, key: string): readonly ContainerItem[] {
  const items: ContainerItem[] = [];
  for (const { container, value } of containerValues(task, key)) {
    for (const node of itemsOf(value)) items.push({ container, node });
  }
  return items;
}

const valuesByKey = perTask((): Map<string, readonly ContainerValue[]> => new Map());
