// Gives something another name, in every place that names it. What cannot be renamed, and what cannot be the new name, is
// refused with the reason.
import type { Edit } from "../base/finding.js";
import { fileName } from "../base/paths.js";
import { illegalName, type Nameable, titleOf } from "./navigation/legalName.js";
import { type OccurrenceAt, occurrenceAt, placeOf } from "./navigation/occurrences.js";
import { rewrite } from "./navigation/rewrite.js";
import type { Scene } from "./navigation/scene.js";
import { isDeclared, placesOf, type Target, type TargetPlace, targetOf } from "./navigation/targets.js";

/** In words for the person who asked. */
export interface Refusal {
  readonly problem: string;
}

export interface Renamable {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

export interface FileRename {
  readonly path: string;
  /** The text that the edits are for. */
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** Undefined where no name stands. */
export function prepareRename(scene: Scene, offset: number): Renamable | Refusal | undefined {
  const at = renamableAt(scene, offset);
  if (at === undefined) return undefined;
  const refused = refusal(scene, at);
  return refused ?? { ...placeOf(at.occurrence, scene.file.source.text), name: at.occurrence.text };
}

/** The edits of each file; none when it has that name already. */
export function rename(scene: Scene, offset: number, name: string): readonly FileRename[] | Refusal | undefined {
  const at = renamableAt(scene, offset);
  if (at === undefined) return undefined;
  const { type } = at.occurrence;
  const target = targetOf(scene, at);
  if (type === "containerPort") return refusal(scene, at);
  if (target.text === name) return [];
  const problem = illegalName(type, name, target.home);
  const refused = refusal(scene, at) ?? (problem === undefined ? undefined : { problem });
  return refused ?? taken(scene, target, type, name) ?? renameAll(placesOf(scene, target), name);
}

/** What surrounds the name in its value (an ARN, the alias of a link) is not the name. */
function renamableAt({ file }: Scene, offset: number): OccurrenceAt | undefined {
  const at = occurrenceAt(file, offset);
  if (at === undefined) return undefined;
  const { occurrence } = at;
  const { start, end } = placeOf(occurrence, file.source.text);
  const isWhole = occurrence.within.start === 0 && occurrence.within.end === String(occurrence.node.value).length;
  return isWhole || (start <= offset && offset <= end) ? at : undefined;
}

function refusal(scene: Scene, { occurrence, unit }: OccurrenceAt): Refusal | undefined {
  const { type, text, scope } = occurrence;
  if (type === "containerPort")
    return {
      problem:
        "A port is a number that images, health checks and security groups know as well, so it is not renamed. Change it where it is mapped.",
    };
  if (type === "capacityProvider" && /^FARGATE(?:_SPOT)?$/.test(text))
    return { problem: `"${text}" is a capacity provider of AWS, so its name stays.` };
  const task = scene.tasks(scene.file)[unit];
  if (scope !== "task" || task?.state !== "several") return undefined;
  const files = task.files.map(({ path }) => fileName(path)).join(", ");
  return {
    problem: `More than one task definition may be meant (${files}). Rename the ${titleOf(type)} there, or say which one under "tasks" in .stowage.json.`,
  };
}

function taken(scene: Scene, target: Target, type: Nameable, name: string): Refusal | undefined {
  // Services of different clusters may have the same name.
  if (type === "service" || !placesOf(scene, target).some(isDeclared)) return undefined;
  const other = placesOf(scene, { ...target, text: name }).find(isDeclared);
  if (other === undefined) return undefined;
  const where = target.owner === undefined ? ` in ${fileName(other.path)}` : "";
  const title = type === "object" ? (target.home ?? "").replace(/[ .].*$/, "") : titleOf(type);
  return { problem: `There is a ${title} "${name}" already${where}. Choose another name.` };
}

function renameAll(places: readonly TargetPlace[], name: string): readonly FileRename[] | Refusal {
  const changes: FileRename[] = [];
  for (const path of new Set(places.map((place) => place.path))) {
    const own = places.filter((place) => place.path === path);
    const { source } = own[0] as TargetPlace;
    const edits = rewrite(
      source,
      own.map(({ occurrence }) => occurrence),
      name,
    );
    if (edits === undefined)
      return {
        problem: `In ${fileName(path)} an anchor gives this name to other values as well, or its text cannot be changed in place. Change it by hand.`,
      };
    changes.push({ path, text: source.text, edits });
  }
  return changes;
}
