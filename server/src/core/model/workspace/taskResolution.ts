// Which task definition of the workspace a service runs: the one that the configuration names, else the one of the family
// that it names, else the only one beside it. Two that may be meant are never chosen between, but for one that lies in the
// same folder.
import { folderOf } from "../../base/paths.js";
import { rawMember } from "../../parse/doc.js";
import { taskDefinition } from "../ecs/taskDefinition.js";
import { integerOf } from "../values.js";
import type { WorkspaceFile } from "./file.js";
import type { TaskReference } from "./taskReference.js";
import { taskDefinitionsOf, type UnitPlace, type Workspace } from "./workspace.js";

export type TaskResolution =
  | ({ readonly state: "found" } & UnitPlace)
  /** More than one may be meant. */
  | { readonly state: "several"; readonly files: readonly WorkspaceFile[] }
  /** Nothing in the workspace is what is named. `configured`: the path that the configuration names. */
  | { readonly state: "missing"; readonly configured?: string }
  /** A placeholder stands for it. */
  | { readonly state: "unknown" }
  /** Nothing is named, and nothing shows which one is meant. */
  | { readonly state: "none" };

export interface TaskQuestion {
  readonly reference: TaskReference;
  /** The file that asks. */
  readonly path: string;
  /** The file that the configuration gives it. */
  readonly configured: string | undefined;
}

export function resolveTask({ reference, path, configured }: TaskQuestion, workspace: Workspace): TaskResolution {
  if (configured !== undefined) return resolveConfigured(configured, reference, workspace);
  const { family, known, text } = reference;
  if (text === undefined) return known ? beside(path, workspace) : UNKNOWN;
  const candidates = family === undefined ? [] : revisionOf(reference, workspace.family(family));
  if (candidates.length > 0) return theOne(candidates, path);
  if (!known) return UNKNOWN;
  return workspace.complete ? MISSING : UNKNOWN;
}

/** Whether two answers are the same, also in the contents of the files that they name. */
export function isSameResolution(a: TaskResolution, b: TaskResolution): boolean {
  if (a.state === "found") return b.state === "found" && a.file === b.file && a.unit === b.unit;
  if (a.state === "missing") return b.state === "missing" && a.configured === b.configured;
  if (a.state !== "several") return a.state === b.state;
  return b.state === "several" && a.files.length === b.files.length && a.files.every((file, i) => file === b.files[i]);
}

const UNKNOWN: TaskResolution = { state: "unknown" };
const MISSING: TaskResolution = { state: "missing" };

function resolveConfigured(path: string, reference: TaskReference, workspace: Workspace): TaskResolution {
  const file = workspace.file(path);
  const all = file === undefined ? [] : taskDefinitionsOf(file);
  const named = all.filter((place) => reference.family !== undefined && familyOf(place) === reference.family);
  const candidates = named.length > 0 ? named : all;
  if (candidates.length > 0) return theOne(candidates, path);
  return workspace.complete ? { state: "missing", configured: path } : UNKNOWN;
}

function beside(path: string, workspace: Workspace): TaskResolution {
  const candidates = workspace.taskDefinitionsIn(folderOf(path));
  return candidates.length === 0 ? { state: "none" } : theOne(candidates, path);
}

function theOne(candidates: readonly UnitPlace[], path: string): TaskResolution {
  const near = candidates.filter(({ file }) => folderOf(file.path) === folderOf(path));
  const found = candidates.length === 1 ? candidates[0] : near.length === 1 ? near[0] : undefined;
  if (found !== undefined) return { state: "found", ...found };
  return { state: "several", files: [...new Set(candidates.map(({ file }) => file))] };
}

/** Of a printed task definition its own revision is known; another one is not the one that is named. */
function revisionOf({ revision }: TaskReference, places: readonly UnitPlace[]): readonly UnitPlace[] {
  if (revision === undefined) return places;
  return places.filter((place) => {
    const own = integerOf(rawMember(viewOf(place).root, "revision"));
    return own === undefined || own === revision;
  });
}

function familyOf({ file, unit }: UnitPlace): string | undefined {
  return file.units[unit]?.names.find(({ type }) => type === "family")?.text;
}

function viewOf({ file, unit }: UnitPlace) {
  return taskDefinition((file.open().units[unit] as { doc: Parameters<typeof taskDefinition>[0] }).doc);
}
