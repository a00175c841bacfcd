// Who waits for whom: the `dependsOn` entries of all containers. Names are compared as written.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled, rawText } from "../values.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface Dependency {
  readonly from: Container;
  /** The whole entry. */
  readonly entry: Node;
  /** The node of the `containerName`. */
  readonly node: Node;
  /** Its text, placeholders included. */
  readonly name: string;
  /** The container of that name in this task, when there is one. */
  readonly to: Container | undefined;
}

export function dependencies(task: TaskDefinition): readonly Dependency[] {
  const byName = new Map<string, Container>();
  for (const container of task.containers) {
    if (container.name !== undefined && !byName.has(container.name)) byName.set(container.name, container);
  }
  return task.containers.flatMap((from) =>
    itemsOf(member(from.node, "dependsOn")).flatMap((item): Dependency[] => {
      const node = filled(item, "containerName");
      const name = rawText(node);
      return node === undefined || name === undefined ? [] : [{ from, entry: item, node, name, to: byName.get(name) }];
    }),
  );
}

/**
 * What the agent adds by itself: a container starts after those whose volumes it mounts (`volumesFrom`), and after those
 * that it links to.
 */
export function impliedDependencies(task: TaskDefinition): readonly Dependency[] {
  return task.containers.flatMap((from) => {
    const volumes = itemsOf(member(from.node, "volumesFrom")).map((entry) => {
      const node = filled(entry, "sourceContainer");
      return { entry, node, name: rawText(node) };
    });
    const links = itemsOf(member(from.node, "links")).map((entry) => ({
      entry,
      node: entry,
      name: knownText(entry)?.split(":", 1)[0],
    }));
    return [...volumes, ...links].flatMap(({ entry, node, name }): Dependency[] => {
      if (node === undefined || name === undefined || name === "") return [];
      const to = task.containers.find((container) => container.name === name);
      return [{ from, entry, node, name, to }];
    });
  });
}
