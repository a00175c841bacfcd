// What a selection grows to, step by step: the value without its quotes, the value, the key with it, the object, …
import type { ReadFile } from "../analysis.js";
import { nodeAtOffset, propertyOf } from "../parse/at.js";
import type { Node } from "../parse/doc.js";

export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** From the innermost outward; each holds the one before it. Never empty: the last one is the whole text. */
export function selectionRanges({ source }: Pick<ReadFile, "source">, offset: number): readonly TextRange[] {
  const { text } = source;
  const root = source.docs.find((doc) => doc.root.start <= offset && offset <= doc.root.end)?.root;
  const steps = root === undefined ? [] : stepsFrom(nodeAtOffset(root, offset), text);
  const ranges: TextRange[] = [];
  for (const step of [...steps, { start: 0, end: text.length }]) {
    const { start, end } = ranges.at(-1) ?? { start: offset, end: offset };
    const grows = step.start <= start && end <= step.end && step.end - step.start > end - start;
    if (grows || (ranges.length === 0 && step.start <= offset && offset <= step.end)) ranges.push(step);
  }
  return ranges;
}

function stepsFrom(innermost: Node | undefined, text: string): readonly TextRange[] {
  const steps: TextRange[] = [];
  for (let node = innermost; node !== undefined; node = node.parent) {
    const { start, end } = node;
    const opening = text.charAt(start);
    if (CLOSING[opening] !== undefined && text.charAt(end - 1) === CLOSING[opening] && end - start > 1)
      steps.push({ start: start + 1, end: end - 1 });
    steps.push({ start, end });
    const key = node.isKey ? node : node.key;
    const value = node.isKey ? propertyOf(node)?.value : node;
    if (key !== undefined && value !== undefined) steps.push({ start: key.start, end: Math.max(key.end, value.end) });
  }
  return steps;
}

const CLOSING: Readonly<Record<string, string>> = { '"': '"', "'": "'", "{": "}", "[": "]" };
