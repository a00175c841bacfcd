// The files of the workspace, found by what they name. Filled by whoever can read files, open buffers instead of the files
// behind them; it knows no file system and no editor.
import { folderOf } from "../../base/paths.js";
import { type Made, type Projects, projectsOf } from "../k8s/projects.js";
import type { WorkspaceFile } from "./file.js";
import type { Name, NameType } from "./names.js";
import { isOfProject, isSameSeen } from "./sameSeen.js";

export interface Workspace {
  /** Counts up with every change. */
  readonly revision: number;
  /** Whether all files have been looked at once: before, what is not in here may still come. */
  complete: boolean;
  set(file: WorkspaceFile): void;
  remove(path: string): void;
  file(path: string): WorkspaceFile | undefined;
  files(): IterableIterator<WorkspaceFile>;
  /** The task definitions of a family, compared as written. */
  family(text: string): readonly UnitPlace[];
  /** The task definitions in the files of a folder, not of those below it. */
  taskDefinitionsIn(folder: string): readonly UnitPlace[];
  /** Where a name is given. */
  named(type: NameType, text: string): readonly NamePlace[];
  /** Marks a folder as one of a project: the files below it belong together. */
  mark(folder: string): void;
  /** Which manifests belong together. Another object after every change of what they name. */
  projects(): Projects;
}

/** A unit of a file, by its position among the file's units. */
export interface UnitPlace {
  readonly file: WorkspaceFile;
  readonly unit: number;
}

export interface NamePlace extends UnitPlace {
  readonly name: Name;
}

export function createWorkspace(): Workspace {
  const byPath = new Map<string, WorkspaceFile>();
  const byName = new Map<string, Set<WorkspaceFile>>();
  const byFolder = new Map<string, Set<WorkspaceFile>>();
  const marked = new Set<string>();
  const made: Made = { projects: new Map(), clusters: new Map() };
  let revision = 0;
  let projects: Projects | undefined;

  function remove(path: string): void {
    const file = byPath.get(path);
    if (file === undefined) return;
    revision++;
    if (file.units.some(isOfProject)) projects = undefined;
    byPath.delete(path);
    for (const key of keysOf(file)) drop(byName, key, file);
    drop(byFolder, folderOf(path), file);
  }

  function set(file: WorkspaceFile): void {
    const before = projects;
    const same = isSameSeen(byPath.get(file.path), file);
    remove(file.path);
    projects = same ? before : undefined;
    if (file.units.length === 0) return;
    revision++;
    byPath.set(file.path, file);
    for (const key of keysOf(file)) add(byName, key, file);
    if (file.units.some(({ kind }) => kind === TASK)) add(byFolder, folderOf(file.path), file);
  }

  function named(type: NameType, text: string): readonly NamePlace[] {
    const found = [...(byName.get(keyOf(type, text)) ?? [])].sort(byPathOrder);
    return found.flatMap((file) =>
      file.units.flatMap(({ names }, unit) =>
        names.filter((name) => name.type === type && name.text === text).map((name) => ({ file, unit, name })),
      ),
    );
  }

  return {
    get revision() {
      return revision;
    },
    complete: false,
    set,
    remove,
    file: (path) => byPath.get(path),
    files: () => byPath.values(),
    family: (text) => named("family", text),
    taskDefinitionsIn(folder) {
      const files = [...(byFolder.get(folder) ?? [])].sort(byPathOrder);
      return files.flatMap((file) => taskDefinitionsOf(file));
    },
    named,
    mark(folder) {
      if (marked.has(folder)) return;
      marked.add(folder);
      revision++;
      projects = undefined;
    },
    projects() {
      projects ??= projectsOf(byPath.values(), marked, made);
      return projects;
    },
  };
}

export function taskDefinitionsOf(file: WorkspaceFile): readonly UnitPlace[] {
  return file.units.flatMap(({ kind }, unit) => (kind === TASK ? [{ file, unit }] : []));
}

const TASK = "ecs.taskDefinition";

function keysOf({ units }: WorkspaceFile): ReadonlySet<string> {
  return new Set(units.flatMap(({ names }) => names.map(({ type, text }) => keyOf(type, text))));
}

function keyOf(type: NameType, text: string): string {
  return `${type} ${text}`;
}

function add(map: Map<string, Set<WorkspaceFile>>, key: string, file: WorkspaceFile): void {
  const files = map.get(key);
  if (files === undefined) map.set(key, new Set([file]));
  else files.add(file);
}

function drop(map: Map<string, Set<WorkspaceFile>>, key: string, file: WorkspaceFile): void {
  const files = map.get(key);
  files?.delete(file);
  if (files?.size === 0) map.delete(key);
}

/** The same answer in whatever order the files came. */
function byPathOrder(a: WorkspaceFile, b: WorkspaceFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
