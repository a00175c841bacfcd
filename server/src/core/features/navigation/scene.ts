// What navigation looks at: the file in front of somebody, the workspace around it, and which task definition each
// document runs. Files are told apart by their path; the file in front counts as it stands, not as the workspace has it.
import type { ReadFile, Tasks } from "../../analysis.js";
import type { OpenFile, WorkspaceFile, WorkspaceUnit } from "../../model/workspace/file.js";
import type { UnitPlace, Workspace } from "../../model/workspace/workspace.js";

export interface Scene {
  readonly file: ReadFile;
  readonly workspace: Workspace;
  /** For each unit of a file the task definition that it runs. */
  tasks(file: ReadFile | WorkspaceFile): Tasks;
}

/** A unit by its file's path: the same whether the file is open or not. */
export interface UnitKey {
  readonly path: string;
  readonly unit: number;
}

export function keyOf({ file, unit }: UnitPlace): UnitKey {
  return { path: file.path, unit };
}

export function isSameUnit(a: UnitKey, b: UnitKey): boolean {
  return a.path === b.path && a.unit === b.unit;
}

/** A file of the scene with its tree. */
export function openFile(scene: Scene, path: string): ReadFile | OpenFile | undefined {
  return path === scene.file.path ? scene.file : scene.workspace.file(path)?.open();
}

/** The other files, in the order of their paths. */
export function otherFiles({ file, workspace }: Scene): readonly WorkspaceFile[] {
  const others = [...workspace.files()].filter(({ path }) => path !== file.path);
  return others.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The units that run the task definition, in the order of their files. */
export function runnersOf(scene: Scene, task: UnitKey): readonly UnitKey[] {
  const others = otherFiles(scene).filter(({ units }) => units.some(runs));
  return [scene.file, ...others].flatMap((file) =>
    scene.tasks(file).flatMap((resolution, unit) => {
      const isThis = resolution?.state === "found" && isSameUnit(keyOf(resolution), task);
      return isThis ? [{ path: file.path, unit }] : [];
    }),
  );
}

function runs({ task }: WorkspaceUnit): boolean {
  return task !== undefined;
}
