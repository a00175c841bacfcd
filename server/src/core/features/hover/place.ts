// The key or value that somebody points at: where it stands, as its kind's schema and the topics of hovers name the place.
import type { ReadFile } from "../../analysis.js";
import type { KindId } from "../../kinds/kinds.js";
import { nodeAtOffset, propertyOf } from "../../parse/at.js";
import { type Doc, type Node, pathOf } from "../../parse/doc.js";
import { formOf } from "../../schema/findings.js";

export interface Place {
  readonly kind: KindId;
  /** Among the units of the file. */
  readonly unit: number;
  /** The document, or the part of one, that is looked at by itself. */
  readonly doc: Doc;
  /** From the top of the kind's schema. */
  readonly path: readonly (string | number)[];
  /** The same as a pattern: `containerDefinitions[].image`. */
  readonly where: string;
  /** What is pointed at: a key or a scalar. */
  readonly node: Node;
  /** The value: that of the key, or the scalar itself. */
  readonly value: Node;
}

/** Undefined where no key and no scalar of a recognised document stands. */
export function placeAt({ units }: ReadFile, offset: number): Place | undefined {
  for (const [unit, { doc, kind }] of units.entries()) {
    const node = nodeAtOffset(doc.root, offset);
    if (node === undefined) continue;
    const value = node.isKey ? propertyOf(node)?.value : node;
    if (value === undefined || (!node.isKey && (node.type === "object" || node.type === "array"))) continue;
    const { root, prefix } = formOf(doc.root, kind);
    // Of a wrapper only what it wraps is described.
    if (nodeAtOffset(root, offset) !== node) return undefined;
    const path = [...prefix, ...pathOf(node).slice(pathOf(root).length)];
    return { kind, unit, doc, path, where: patternOf(path), node, value };
  }
  return undefined;
}

export function patternOf(path: readonly (string | number)[]): string {
  return path.map((step, index) => (typeof step === "number" ? "[]" : index === 0 ? step : `.${step}`)).join("");
}
