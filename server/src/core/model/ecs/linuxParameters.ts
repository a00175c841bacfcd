// What containers ask of the Linux kernel: their `linuxParameters`, and the capabilities among them.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import type { Container, TaskDefinition } from "./taskDefinition.js";

export interface LinuxParameters {
  readonly node: Node;
  readonly container: Container;
}

export interface CapabilityEntry {
  readonly node: Node;
  readonly container: Container;
  readonly list: "add" | "drop";
  /** As written. */
  readonly name: string;
}

const views = new WeakMap<TaskDefinition, readonly LinuxParameters[]>();

export function linuxParameters(task: TaskDefinition): readonly LinuxParameters[] {
  let view = views.get(task);
  if (view === undefined) {
    view = task.containers.flatMap((container) => {
      const node = member(container.node, "linuxParameters");
      return node?.type === "object" ? [{ node, container }] : [];
    });
    views.set(task, view);
  }
  return view;
}

/** The known entries of `capabilities.add` and `capabilities.drop` of all containers. */
export function capabilityEntries(task: TaskDefinition): readonly CapabilityEntry[] {
  return linuxParameters(task).flatMap(({ node, container }) => {
    const capabilities = member(node, "capabilities");
    return (["add", "drop"] as const).flatMap((list) =>
      itemsOf(member(capabilities, list)).flatMap((item): CapabilityEntry[] => {
        const name = knownText(item);
        return name === undefined || name === "" ? [] : [{ node: item, container, list, name }];
      }),
    );
  });
}
