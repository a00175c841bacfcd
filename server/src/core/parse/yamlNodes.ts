// What both readers of YAML make nodes with, and what they ask about the placeholders that were hidden from them.
import { NO_ITEMS, NO_PROPERTIES, Node, type NodeStyle, type NodeType } from "./doc.js";
import type { Stretch } from "./yamlPiece.js";

export function leaf(type: NodeType, start: number, end: number, value: Node["value"], style: NodeStyle): Node {
  return new Node(type, start, end, value, NO_PROPERTIES, NO_ITEMS, style);
}

/** Whether a placeholder was hidden in this stretch. */
export function isMasked(ranges: readonly Stretch[], start: number, end: number): boolean {
  return (ranges[firstBehind(ranges, start)]?.start ?? Number.POSITIVE_INFINITY) < end;
}

/** Whether this stretch is one placeholder and nothing else. */
export function isPlaceholder(ranges: readonly Stretch[], start: number, end: number): boolean {
  const range = ranges[firstBehind(ranges, start)];
  return range !== undefined && range.start === start && range.end === end;
}

/** The hidden stretches that touch this one, as they are counted from its start. */
export function rangesIn(ranges: readonly Stretch[], start: number, end: number): readonly Stretch[] {
  const found: Stretch[] = [];
  for (let i = firstBehind(ranges, start); i < ranges.length; i++) {
    const range = ranges[i] as Stretch;
    if (range.start >= end) break;
    found.push({ start: range.start - start, end: range.end - start });
  }
  return found;
}

/** The text of a scalar whose placeholders were hidden, as near to its value as it matters: it is unknown anyway. */
export const UNQUOTED: Readonly<Record<NodeStyle, (source: string) => string>> = {
  double: (source) => source.slice(1, -1),
  single: (source) => source.slice(1, -1),
  plain: (source) => source,
  flow: (source) => source,
  block: (source) => source.slice(source.indexOf("\n") + 1),
};

/** The first of the stretches that ends behind an offset. */
function firstBehind(ranges: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Stretch).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
