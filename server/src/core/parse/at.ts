// What stands at an offset of a text: the innermost key or value.
import type { Node, Property } from "./doc.js";

/** The innermost node that an offset touches; a node is touched from its first character up to behind its last one. */
export function nodeAtOffset(root: Node, offset: number): Node | undefined {
  if (!touches(root, offset)) return undefined;
  let node = root;
  for (;;) {
    const inner = childAt(node, offset);
    if (inner === undefined || inner === node) return node;
    node = inner;
    if (node.isKey) return node;
  }
}

/** The property that a node is the key of. */
export function propertyOf(key: Node): Property | undefined {
  return key.parent?.properties.find((property) => property.key === key);
}

function childAt({ properties, items }: Node, offset: number): Node | undefined {
  for (const { key, value } of properties) {
    if (touches(key, offset)) return key;
    if (touches(value, offset)) return value;
  }
  return items.find((item) => touches(item, offset));
}

function touches({ start, end }: Node, offset: number): boolean {
  return start <= offset && offset <= end;
}
