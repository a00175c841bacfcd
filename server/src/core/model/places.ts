// Places of a document written as people say them: `loadBalancers[].containerName`.
import { itemsOf, type Node } from "../parse/doc.js";
import { filled } from "./values.js";

/** The values at a place, seen from a node; `[]` stands for every entry of a list. */
export function valuesAt(from: Node | undefined, place: string): readonly Node[] {
  let nodes: readonly Node[] = from === undefined ? [] : [from];
  for (const step of stepsOf(place))
    nodes = nodes.flatMap((node) => (step === "[]" ? itemsOf(node) : (filled(node, step) ?? [])));
  return nodes;
}

const known = new Map<string, readonly string[]>();

/** Every place comes from a table, and is asked for again and again. */
function stepsOf(place: string): readonly string[] {
  let steps = known.get(place);
  if (steps === undefined) {
    steps = place.match(/\[\]|[^.[\]]+/g) ?? [];
    known.set(place, steps);
  }
  return steps;
}
