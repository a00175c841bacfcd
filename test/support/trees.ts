// A parsed text as plain data, to be compared: every node with all that is known of it.
import assert from "node:assert/strict";
import type { Node, Source } from "../../server/src/core/parse/doc.js";

export function treesOf({ docs, comments, problems }: Source): unknown {
  return {
    docs: docs.map(({ index, root }) => ({ index, root: plain(root) })),
    comments: comments.map((comment) => ({ ...comment })),
    problems: problems.map((problem) => ({ ...problem })),
  };
}

function plain(node: Node): unknown {
  for (const { key, value } of node.properties) {
    assert.ok(value.parent === node && value.key === key && key.parent === node && key.isKey, "a property's ties");
  }
  for (const item of node.items) assert.ok(item.parent === node && item.property === undefined, "an item's ties");
  const { type, start, end, value, style, partial } = node;
  return {
    is: [type, start, end, value, style, partial].map((part) => (part === undefined ? "undefined" : part)),
    properties: node.properties.map(({ name, key, value: inner }) => [
      name,
      key.value,
      key.start,
      key.end,
      key.style,
      plain(inner),
    ]),
    items: node.items.map(plain),
  };
}
