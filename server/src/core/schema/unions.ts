// Where a schema offers a choice, the validator complains of every alternative and of the choice itself. One of these
// complaints is kept: that of the alternative that was meant, or else that of the choice.
import type { Node } from "../parse/doc.js";
import type { Fault } from "./report.js";

export function withoutUnions(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter(isChoice).reduce(settle, faults);
}

function isChoice({ error }: Fault): boolean {
  return error.keyword === "anyOf" || error.keyword === "oneOf";
}

/** An alternative that takes this type of value shows by what it says below the value, or of its keys. */
function settle(faults: readonly Fault[], choice: Fault): readonly Fault[] {
  const inside = faults.filter((fault) => fault !== choice && isWithin(fault.node, choice.node));
  const meant = inside.filter(({ error, node }) => node !== choice.node || !OF_THE_VALUE.has(error.keyword));
  const isCollection = choice.node.type === "object" || choice.node.type === "array";
  const dropped: readonly Fault[] =
    isCollection && meant.length > 0 ? [choice, ...inside.filter((fault) => !meant.includes(fault))] : inside;
  return faults.filter((fault) => !dropped.includes(fault));
}

/** What the alternatives for other types say of the value as a whole. */
const OF_THE_VALUE: ReadonlySet<string> = new Set(["type", "enum", "const", "anyOf", "oneOf"]);

function isWithin(node: Node, outer: Node): boolean {
  for (let current: Node | undefined = node; current !== undefined; current = current.parent)
    if (current === outer) return true;
  return false;
}
