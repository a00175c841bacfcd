// The App Mesh proxy of a task, as its `proxyConfiguration` describes it.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { filled, lacks, rawText } from "../values.js";
import type { TaskDefinition } from "./taskDefinition.js";

export interface ProxyProperty {
  /** The node of its name. */
  readonly node: Node;
  readonly name: string;
}

export interface ProxyView {
  readonly node: Node;
  /** The list of properties, when there is one. */
  readonly list: Node | undefined;
  readonly properties: readonly ProxyProperty[];
  /** Whether there can be no other properties than these. */
  readonly complete: boolean;
}

export function proxyOf(task: TaskDefinition): ProxyView | undefined {
  const node = member(task.root, "proxyConfiguration");
  if (node?.type !== "object") return undefined;
  const list = filled(node, "properties");
  const items = itemsOf(list);
  const properties = items.flatMap((item): ProxyProperty[] => {
    const name = filled(item, "name");
    const text = rawText(name);
    return name === undefined || text === undefined ? [] : [{ node: name, name: text }];
  });
  const listed = list?.type === "array" && !list.partial && properties.length === items.length;
  const complete =
    list === undefined ? lacks(node, "properties") : listed && properties.every((one) => isKnown(one.node));
  return { node, list, properties, complete };
}
