// The ports that the containers of a pod name.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { integerOf, rawText } from "../values.js";
import { perObject } from "./object.js";
import { type PodContainer, podTemplate } from "./podTemplate.js";

export interface ContainerPort {
  readonly container: PodContainer;
  readonly node: Node;
  readonly name: string | undefined;
  /** The numbers, when they are known. */
  readonly containerPort: number | undefined;
  readonly hostPort: number | undefined;
  /** As written; `TCP` when absent. */
  readonly protocol: string;
}

export const containerPorts = perObject((object): readonly ContainerPort[] =>
  (podTemplate(object)?.containers ?? []).flatMap((container) =>
    itemsOf(member(container.node, "ports"))
      .filter(({ type }) => type === "object")
      .map((node) => ({
        container,
        node,
        name: rawText(member(node, "name")),
        containerPort: integerOf(member(node, "containerPort")),
        hostPort: integerOf(member(node, "hostPort")),
        protocol: rawText(member(node, "protocol")) ?? "TCP",
      })),
  ),
);
