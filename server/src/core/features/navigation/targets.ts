// What a name means: the thing with that name in a task definition, or in the whole workspace; and all places that name it.
import type { WorkspaceUnit } from "../../model/workspace/file.js";
import type { ReferenceType } from "../../model/workspace/references.js";
import type { Source } from "../../parse/doc.js";
import { manifestUnits } from "./manifestUnits.js";
import { type Occurrence, type OccurrenceAt, occurrencesIn } from "./occurrences.js";
import { isSameUnit, keyOf, openFile, otherFiles, runnersOf, type Scene, type UnitKey } from "./scene.js";

export interface Target {
  readonly type: ReferenceType;
  readonly text: string;
  /** See `Reference.home`. */
  readonly home?: string | undefined;
  /** The task definition that the name belongs to, or what runs one that is not known; undefined: the whole workspace. */
  readonly owner: UnitKey | undefined;
}

/** A place that names a target. */
export interface TargetPlace {
  readonly path: string;
  readonly source: Source;
  readonly unit: number;
  readonly occurrence: Occurrence;
}

export function targetOf(scene: Scene, { occurrence, unit }: OccurrenceAt): Target {
  const { type, text, home, scope } = occurrence;
  const here = { path: scene.file.path, unit };
  if (WORKSPACE_WIDE.has(type)) return { type, text, home, owner: undefined };
  if (scope !== "task" || type === "podPort") return { type, text, owner: here };
  const task = scene.tasks(scene.file)[unit];
  return { type, text, owner: task?.state === "found" ? keyOf(task) : here };
}

/** In the file in front first. */
export function placesOf(scene: Scene, target: Target): readonly TargetPlace[] {
  return unitsFor(scene, target).flatMap((unit) => placesIn(scene, target, unit));
}

/** The places in the file in front alone. */
export function ownPlacesOf(scene: Scene, target: Target): readonly TargetPlace[] {
  const { path, units } = scene.file;
  const tasks = scene.tasks(scene.file);
  return units.flatMap((_, unit) => {
    const task = tasks[unit];
    const own = { path, unit };
    const { owner } = target;
    const belongs =
      owner === undefined || isSameUnit(owner, own) || (task?.state === "found" && isSameUnit(owner, keyOf(task)));
    return belongs ? placesIn(scene, target, own) : [];
  });
}

export function isDeclared({ occurrence }: Pick<TargetPlace, "occurrence">): boolean {
  return occurrence.scope === "here";
}

/** Things that have their names in an account, not in one task definition. */
const WORKSPACE_WIDE: ReadonlySet<ReferenceType> = new Set([
  "family",
  "service",
  "cluster",
  "capacityProvider",
  "object",
  "label",
  "configKey",
  "servicePort",
]);

function unitsFor(scene: Scene, target: Target): readonly UnitKey[] {
  const { owner } = target;
  const ofManifests = manifestUnits(scene, target);
  if (ofManifests !== undefined) return inFront(scene, ofManifests);
  if (owner !== undefined) return inFront(scene, [owner, ...runnersOf(scene, owner)]);
  const own = scene.file.units.map((_, unit) => ({ path: scene.file.path, unit }));
  const others = otherFiles(scene).flatMap(({ path, units }) =>
    units.flatMap((seen, unit) => (mayName(seen, target) ? [{ path, unit }] : [])),
  );
  return [...own, ...others];
}

function inFront({ file }: Scene, units: readonly UnitKey[]): readonly UnitKey[] {
  return [...units.filter(({ path }) => path === file.path), ...units.filter(({ path }) => path !== file.path)];
}

/** A quick look at what the workspace keeps, before a file is read again. */
function mayName({ kind, names, task }: WorkspaceUnit, { type, text }: Target): boolean {
  if (type === "family") return task?.family === text || names.some((name) => name.type === type && name.text === text);
  return kind !== "ecs.taskDefinition";
}

function placesIn(scene: Scene, { type, text, home, owner }: Target, { path, unit }: UnitKey): readonly TargetPlace[] {
  const file = openFile(scene, path);
  const opened = file?.units[unit];
  if (file === undefined || opened === undefined) return [];
  const { source } = file;
  const isOwner = owner === undefined || type === "podPort" || isSameUnit(owner, { path, unit });
  return occurrencesIn(opened).flatMap((occurrence) => {
    if (occurrence.type !== type || occurrence.text !== text || occurrence.home !== home) return [];
    return isOwner || occurrence.scope === "task" ? [{ path, source, unit, occurrence }] : [];
  });
}
