// What containers ask of the Linux kernel: their `linuxParameters`, and the capabilities among them.
import { filterMap } from "../../base/filterMap.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { containerValues } from "./containerValues.js";
import { perTask } from "./perTask.js";
import type { Container } from "./taskDefinition.js";

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

export const linuxParameters = perTask((task): readonly LinuxParameters[] =>
  filterMap(containerValues(task, "linuxParameters"), ({ container, value: node }) =>
    node.type === "object" ? { node, container } : undefined,
  ),
);

/** The known entries of `capabilities.add` and `capabilities.drop` of all containers. */
export const capabilityEntries = perTask((task): readonly CapabilityEntry[] =>
  linuxParameters(task).flatMap(({ node, container }) => {
    const capabilities = member(node, "capabilities");
    if (capabilities === undefined) return [];
    return (["add", "drop"] as const).flatMap((list) =>
      itemsOf(member(capabilities, list)).flatMap((item): CapabilityEntry[] => {
        const name = knownText(item);
        return name === undefined || name === "" ? [] : [{ node: item, container, list, name }];
      }),
    );
  }),
);
