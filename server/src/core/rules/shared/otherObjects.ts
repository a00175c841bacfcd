// Other objects of the same scope, as findings point at them.
import type { OpenedObject } from "../../model/k8s/scope.js";
import { member, type Node } from "../../parse/doc.js";
import type { RelatedNode } from "../rule.js";

/** A place in another object. */
export function relatedObject({ file }: OpenedObject, node: Node, message: string): RelatedNode {
  return file === undefined ? { node, message } : { node, file, message };
}

/** Where the name of another object stands, or the object when it has none. */
export function relatedName(opened: OpenedObject, message: string): RelatedNode {
  const { metadata, root } = opened.object;
  return relatedObject(opened, member(metadata, "name") ?? root, message);
}
