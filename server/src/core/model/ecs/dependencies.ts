// Who waits for whom: the `dependsOn` entries of all containers. Names are compared as written.
import { filterMap } from "../../base/filterMap.js";
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled, rawText } from "../values.js";
import { containerItems } from "./containerValues.js";
import { perTask } from "./perTask.js";
import { type Container, containerNamed } from "./taskDefinition.js";

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

export const dependencies = perTask((task): readonly Dependency[] =>
  filterMap(containerItems(task, "dependsOn"), ({ container: from, node: entry }): Dependency | undefined => {
    const node = filled(entry, "containerName");
    const name = rawText(node);
    return node === undefined || name === undefined
      ? undefined
      : { from, entry, node, name, to: containerNamed(task, name) };
  }),
);

/**
 * What the agent adds by itself: a container starts after those whose volumes it mounts (`volumesFrom`), and after those
 * that it links to.
 */
export const impliedDependencies = perTask((task): readonly Dependency[] => {
  const volumes = containerItems(task, "volumesFrom").map(({ container, node: entry }) => {
    const node = filled(entry, "sourceContainer");
    return { from: container, entry, node, name: rawText(node) };
  });
  const links = containerItems(task, "links").map(({ container, node }) => {
    return { from: container, entry: node, node, name: knownText(node)?.split(":", 1)[0] };
  });
  const found = [...volumes, ...links].flatMap(({ from, entry, node, name }): Dependency[] =>
    node === undefined || name === undefined || name === ""
      ? []
      : [{ from, entry, node, name, to: containerNamed(task, name) }],
  );
  return found.sort((a, b) => a.from.index - b.from.index);
});
