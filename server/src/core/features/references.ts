// Every place that names what a name at a place means, in this file and in the others.
import { distinct, type Location, locationOf } from "./navigation/locations.js";
import { occurrenceAt } from "./navigation/occurrences.js";
import type { Scene } from "./navigation/scene.js";
import { isDeclared, placesOf, targetOf } from "./navigation/targets.js";

/** Undefined where no name stands. `declarations`: with the places that give the name. */
export function references(scene: Scene, offset: number, declarations: boolean): readonly Location[] | undefined {
  const at = occurrenceAt(scene.file, offset);
  if (at === undefined) return undefined;
  const places = placesOf(scene, targetOf(scene, at));
  return distinct(places.filter((place) => declarations || !isDeclared(place)).map(locationOf));
}
