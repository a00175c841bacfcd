// What the containers of a task have under a key. It is collected for all keys at once, so that the many rules about what
// few containers have need not look into each of them.
import { itemsOf, type Node } from "../../parse/doc.js";
import { isEmpty } from "../values.js";
import { perTask } from "./perTask.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface ContainerValue {
  readonly container: Container;
  readonly value: Node;
}

/** The values of a key that are not empty, in the order of the containers. */
export function containerValues(task: TaskDefinition, key: string): readonly ContainerValue[] {
  return valuesByKey(task).get(key) ?? NONE;
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

const valuesByKey = perTask(({ containers }): ReadonlyMap<unknown, readonly ContainerValue[]> => {
  const byKey = new Map<unknown, ContainerValue[]>();
  for (const container of containers) {
    for (const { key, value } of container.node.properties) {
      const values = byKey.get(key.value) ?? [];
      // Of a key that stands there twice the last one counts.
      if (values.at(-1)?.container === container) values.pop();
      if (value.type !== "null" && !isEmpty(value)) values.push({ container, value });
      byKey.set(key.value, values);
    }
  }
  return byKey;
});

const NONE: readonly ContainerValue[] = [];
