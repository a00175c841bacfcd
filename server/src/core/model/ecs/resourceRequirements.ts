// The GPUs and other devices that containers ask for.
import type { Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import { containerItems } from "./containerValues.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

export interface ResourceRequirement {
  readonly node: Node;
  readonly container: Container;
  readonly typeNode: Node;
  /** Known, though perhaps none that ECS has. */
  readonly type: string;
  readonly value: Node | undefined;
  readonly sharing: Node | undefined;
}

/** Those whose type is known. */
export const resourceRequirements = perTask((task): readonly ResourceRequirement[] =>
  containerItems(task, "resourceRequirements").flatMap(({ container, node }): ResourceRequirement[] => {
    const typeNode = filled(node, "type");
    const type = knownText(typeNode);
    if (typeNode === undefined || type === undefined) return [];
    return [
      { node, container, typeNode, type, value: filled(node, "value"), sharing: filled(node, "sharingStrategy") },
    ];
  }),
);

/** How a requirement asks for GPUs, in words; undefined when it cannot be told. */
export function gpuStyle({ type, value, sharing }: ResourceRequirement): string | undefined {
  if (type !== "GPU" || (value === undefined) === (sharing === undefined)) return undefined;
  if (value === undefined) return "a share of one GPU";
  if (!isKnown(value)) return undefined;
  return value.value === "ALL" ? "all GPUs" : "a number of GPUs";
}
