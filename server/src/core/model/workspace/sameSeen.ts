// Whether two versions of a file look the same to the manifests around it: most edits change nothing that others see.
import type { WorkspaceFile, WorkspaceUnit } from "./file.js";

export function isSameSeen(a: WorkspaceFile | undefined, b: WorkspaceFile | undefined): boolean {
  const [before, after] = [seen(a), seen(b)];
  return before.length === after.length && before.every((unit, i) => isSameUnit(unit, after[i] as WorkspaceUnit));
}

function seen(file: WorkspaceFile | undefined): readonly WorkspaceUnit[] {
  const units = file?.units ?? [];
  return units.some((unit) => isOfProject(unit)) ? units : [];
}

/** Whether a unit counts for the manifests around it. */
export function isOfProject({ object, kustomization, cluster }: WorkspaceUnit): boolean {
  return object !== undefined || kustomization !== undefined || cluster !== undefined;
}

function isSameUnit(a: WorkspaceUnit, b: WorkspaceUnit): boolean {
  if (a === b) return true;
  return (
    a.kind === b.kind &&
    isEqual(a.object, b.object) &&
    isEqual(a.kustomization, b.kustomization) &&
    isEqual(a.cluster, b.cluster)
  );
}

/** Of plain data with maps in it. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (a instanceof Map || b instanceof Map) return a instanceof Map && b instanceof Map && isEqual([...a], [...b]);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
