// The outline of a file: its documents with what they hold, each with its name, its place and what it is.
import type { ReadFile } from "../analysis.js";
import type { Unit } from "../kinds/units.js";
import { taskDefinition } from "../model/ecs/taskDefinition.js";
import { valuesAt } from "../model/places.js";
import type { Node } from "../parse/doc.js";
import { OUTLINES, type Part, type SymbolKind } from "./outline/parts.js";
import { textOf } from "./outline/words.js";

export type { SymbolKind } from "./outline/parts.js";

export interface DocumentSymbol {
  /** Never empty. */
  readonly name: string;
  readonly detail: string | undefined;
  readonly kind: SymbolKind;
  readonly start: number;
  readonly end: number;
  /** The place of its name, within `start` and `end`. */
  readonly at: { readonly start: number; readonly end: number };
  readonly children: readonly DocumentSymbol[];
}

export function documentSymbols({ units }: Pick<ReadFile, "units">): readonly DocumentSymbol[] {
  return units.flatMap((unit) => symbolOf(unit) ?? []);
}

function symbolOf({ doc, kind }: Unit): DocumentSymbol | undefined {
  const outline = OUTLINES[kind];
  if (outline === undefined) return undefined;
  const task = kind === "ecs.taskDefinition" ? taskDefinition(doc) : undefined;
  const root = task === undefined ? doc.root : task.root;
  const children = outline.parts.flatMap((part) => {
    // A bare list of containers has no key that leads to them.
    const isBare = part.at === "containerDefinitions[]" && root === undefined;
    const nodes = isBare ? (task?.containers ?? []).map(({ node }) => node) : valuesAt(root, part.at);
    return partsOf(part, nodes);
  });
  const named = root === undefined ? undefined : outline.name(root);
  const whole = { start: doc.root.start, end: doc.root.end };
  const label = root === undefined ? undefined : outline.label?.(root);
  const name = label ?? (named === undefined ? undefined : textOf(named));
  return {
    name: name ?? outline.title,
    detail: root === undefined ? undefined : outline.detail?.(root),
    kind: outline.kind,
    ...whole,
    at: within(named, whole),
    children,
  };
}

function partsOf(part: Part, nodes: readonly Node[]): readonly DocumentSymbol[] {
  return nodes.flatMap((node): readonly DocumentSymbol[] => {
    if (node.type !== "object" && part.parts !== undefined) return [];
    const named = part.name(node);
    const name = part.title?.(node) ?? (named === undefined ? undefined : textOf(named));
    if (name === undefined) return [];
    const start = part.hasKey === true ? (node.key?.start ?? node.start) : node.start;
    const whole = { start: Math.min(start, node.start), end: Math.max(start, node.end) };
    const children = (part.parts ?? []).flatMap((inner) => partsOf(inner, valuesAt(node, inner.at)));
    return [{ name, detail: part.detail?.(node), kind: part.kind, ...whole, at: within(named, whole), children }];
  });
}

/** What an alias stands for has its place elsewhere. */
function within(
  node: Node | undefined,
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const holds = node !== undefined && start <= node.start && node.end <= end;
  return holds ? { start: node.start, end: node.end } : { start, end: start };
}
