// The places in the same file that name what a name at a place means.
import { distinct, locationOf } from "./navigation/locations.js";
import { occurrenceAt } from "./navigation/occurrences.js";
import type { Scene } from "./navigation/scene.js";
import { isDeclared, ownPlacesOf, targetOf } from "./navigation/targets.js";

export interface Highlight {
  readonly start: number;
  readonly end: number;
  /** Whether the name is given here. */
  readonly declares: boolean;
}

export function highlights(scene: Scene, offset: number): readonly Highlight[] {
  const at = occurrenceAt(scene.file, offset);
  if (at === undefined) return [];
  const places = ownPlacesOf(scene, targetOf(scene, at));
  const declaring = new Set(places.filter(isDeclared).map((place) => locationOf(place).start));
  return distinct(places.map(locationOf)).map(({ start, end }) => ({ start, end, declares: declaring.has(start) }));
}
