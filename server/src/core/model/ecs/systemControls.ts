// The kernel parameters that containers set for themselves.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface SystemControl {
  readonly node: Node;
  readonly container: Container;
  readonly namespaceNode: Node;
  readonly namespace: string;
}

/** Those whose parameter is known. */
export function systemControls(task: TaskDefinition): readonly SystemControl[] {
  return task.containers.flatMap((container) =>
    itemsOf(member(container.node, "systemControls")).flatMap((node): SystemControl[] => {
      const namespaceNode = filled(node, "namespace");
      const namespace = knownText(namespaceNode);
      if (namespaceNode === undefined || namespace === undefined) return [];
      return [{ node, container, namespaceNode, namespace }];
    }),
  );
}
