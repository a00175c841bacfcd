// Where containers mount the volumes of their task: the mount points of all containers in one row.
import { itemsOf, type Node } from "../../parse/doc.js";
import { filled } from "../values.js";
import { containerItems } from "./containerValues.js";
import { perTask } from "./perTask.js";
import { isSettled } from "./settled.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface MountPoint {
  readonly container: Container;
  /** Its `sourceVolume`. */
  readonly source: Node | undefined;
  /** Its `containerPath`. */
  readonly path: Node | undefined;
}

export const mountPoints = perTask((task): readonly MountPoint[] =>
  containerItems(task, "mountPoints").map(({ container, node }) => ({
    container,
    source: filled(node, "sourceVolume"),
    path: filled(node, "containerPath"),
  })),
);

/** Whether these are surely all there are. */
export function knowsMountPoints(task: TaskDefinition): boolean {
  return isSettled(
    task,
    "mountPoints",
    (list) =>
      list.type === "array" && !list.partial && itemsOf(list).every((item) => item.type === "object" && !item.partial),
  );
}
