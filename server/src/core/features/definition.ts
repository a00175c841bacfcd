// Where the thing is defined that a name at a place means: of a `taskDefinition` the task definition that is run, of the
// name of a container, a volume or a port the place in that task definition.
import { distinct, type Location, locationOf } from "./navigation/locations.js";
import { type OccurrenceAt, occurrenceAt, placeOf } from "./navigation/occurrences.js";
import { openFile, type Scene } from "./navigation/scene.js";
import { isDeclared, placesOf, targetOf } from "./navigation/targets.js";
import { taskPlaces } from "./navigation/taskPlaces.js";

export interface Definition {
  /** What was asked about, in the file in front. */
  readonly origin: { readonly start: number; readonly end: number };
  readonly locations: readonly Location[];
}

export function definition(scene: Scene, offset: number): Definition | undefined {
  const at = occurrenceAt(scene.file, offset);
  if (at === undefined) return undefined;
  const locations = distinct(locationsOf(scene, at));
  return locations.length === 0 ? undefined : { origin: placeOf(at.occurrence, scene.file.source.text), locations };
}

function locationsOf(scene: Scene, at: OccurrenceAt): readonly Location[] {
  const { occurrence, unit } = at;
  const task = scene.tasks(scene.file)[unit];
  // What the configuration says counts, and of several families of a name the one that lies beside.
  if (occurrence.type === "family" && occurrence.scope === "workspace" && task?.state === "found")
    return taskPlaces(scene, task);
  const declared = placesOf(scene, targetOf(scene, at)).filter(isDeclared).map(locationOf);
  if (declared.length > 0 || occurrence.scope !== "task" || task?.state !== "several") return declared;
  return task.files.flatMap(({ path }) =>
    (openFile(scene, path)?.units ?? []).flatMap((_, index) => {
      const target = { type: occurrence.type, text: occurrence.text, owner: { path, unit: index } };
      return placesOf(scene, target).filter(isDeclared).map(locationOf);
    }),
  );
}
