// The files in S3 from which containers get environment variables.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface EnvironmentFile {
  readonly container: Container;
  /** The node of the `value`. */
  readonly node: Node;
  readonly text: string;
}

/** Those whose place is known. */
export function environmentFiles(task: TaskDefinition): readonly EnvironmentFile[] {
  return task.containers.flatMap((container) =>
    itemsOf(member(container.node, "environmentFiles")).flatMap((item): EnvironmentFile[] => {
      const node = filled(item, "value");
      const text = knownText(node);
      return node === undefined || text === undefined ? [] : [{ container, node, text }];
    }),
  );
}
