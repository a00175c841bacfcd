// Node groups of an eksctl file, managed or not, for the rules about them.
import { filled, rawText } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";

export interface NodeGroup {
  readonly node: Node;
  /** Whether EKS manages it, and not eksctl alone. */
  readonly managed: boolean;
  readonly nameNode: Node | undefined;
  /** For messages: its name in quotes, or its place in the list. */
  readonly label: string;
}

export function nodeGroupsOf(root: Node): readonly NodeGroup[] {
  return [...groupsIn(root, "nodeGroups", false), ...groupsIn(root, "managedNodeGroups", true)];
}

/** Whether a key has a value that switches something on: not `false`, `""`, `[]` or `{}`. */
export function isSet(object: Node | undefined, key: string): boolean {
  const node = filled(object, key);
  if (node === undefined || node.value === false) return false;
  return node.type !== "object" || node.partial || node.properties.length > 0;
}

/** Whether a switch is on; undefined when it is not known. */
export function isOn(object: Node | undefined, key: string): boolean | undefined {
  if (object?.partial === true && member(object, key) === undefined) return undefined;
  const node = member(object, key);
  if (node === undefined) return false;
  return typeof node.value === "boolean" ? node.value : undefined;
}

function groupsIn(root: Node, key: string, managed: boolean): readonly NodeGroup[] {
  return itemsOf(member(root, key))
    .filter(({ type }) => type === "object")
    .map((node, index) => {
      const nameNode = member(node, "name");
      const name = rawText(nameNode);
      return {
        node,
        managed,
        nameNode,
        label: name === undefined || name === "" ? `Node group ${index + 1}` : `"${name}"`,
      };
    });
}
