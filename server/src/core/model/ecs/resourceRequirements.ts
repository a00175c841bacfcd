// The GPUs and other devices that containers ask for.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled } from "../values.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface ResourceRequirement {
  readonly node: Node;
  readonly container: Container;
  readonly typeNode: Node;
  /** Known, though perhaps none that ECS has. */
  readonly type: string;
  readonly value: Node | undefined;
  readonly sharing: Node | undefined;
}

const views = new WeakMap<TaskDefinition, readonly ResourceRequirement[]>();

/** Those whose type is known. */
export function resourceRequirements(task: TaskDefinition): readonly ResourceRequirement[] {
  let view = views.get(task);
  if (view === undefined) {
    view = task.containers.flatMap((container) =>
      itemsOf(member(container.node, "resourceRequirements")).flatMap((node): ResourceRequirement[] => {
        const typeNode = filled(node, "type");
        const type = knownText(typeNode);
        if (typeNode === undefined || type === undefined) return [];
        return [
          { node, container, typeNode, type, value: filled(node, "value"), sharing: filled(node, "sharingStrategy") },
        ];
      }),
    );
    views.set(task, view);
  }
  return view;
}
