// Places of names as locations: what a client shows and jumps to.
import type { Node, Source } from "../../parse/doc.js";
import { placeOf } from "./occurrences.js";
import { isDeclared, type TargetPlace } from "./targets.js";

export interface Location {
  readonly path: string;
  /** The text that the offsets speak of. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What the name is the name of: a container, a volume. The name itself where it only refers. */
  readonly whole: { readonly start: number; readonly end: number };
}

export function locationOf(place: TargetPlace): Location {
  const { path, source, occurrence } = place;
  const range = placeOf(occurrence, source.text);
  const whole = isDeclared(place) ? holderOf(occurrence.node) : undefined;
  const holds = whole !== undefined && whole.start <= range.start && range.end <= whole.end;
  return { path, text: source.text, ...range, whole: holds ? whole : range };
}

/** A key with its value, else what has the name among its own. */
function holderOf(node: Node): Location["whole"] | undefined {
  const { parent } = node;
  if (!node.isKey) return parent === undefined ? undefined : { start: parent.start, end: parent.end };
  const value = parent?.properties.find(({ key }) => key === node)?.value;
  return value === undefined ? undefined : { start: node.start, end: Math.max(node.end, value.end) };
}

/** The beginning of something that has no name of its own. */
export function beginningOf(path: string, { text }: Source, { start, end }: Node): Location {
  return { path, text, start, end: start, whole: { start, end } };
}

/** Each place once: an alias has the place of what it stands for. */
export function distinct(locations: readonly Location[]): readonly Location[] {
  const seen = new Set<string>();
  return locations.filter(({ path, start }) => {
    const key = `${start} ${path}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
