// The kernel parameters that containers set for themselves.
import type { Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import { containerItems } from "./containerValues.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface SystemControl {
  readonly node: Node;
  readonly container: Container;
  readonly namespaceNode: Node;
  readonly namespace: string;
}

/** Those whose parameter is known. */
export const systemControls = perTask((task): readonly SystemControl[] =>
  containerItems(task, "systemControls").flatMap(({ container, node }): SystemControl[] => {
    const namespaceNode = filled(node, "namespace");
    const namespace = knownText(namespaceNode);
    return namespaceNode === undefined || namespace === undefined
      ? []
      : [{ node, container, namespaceNode, namespace }];
  }),
);
