// The objects of a project around a file, as features ask for them: the file itself counts as it stands in front of somebody,
// not as the workspace has it. It resolves nothing; rules ask `scope.ts`, which also says what is surely missing.
import type { OpenFile } from "../workspace/file.js";
import type { Workspace } from "../workspace/workspace.js";
import { type KubernetesObject, kubernetesObject } from "./object.js";
import { type ObjectSummary, objectSummary } from "./summary.js";

export interface Neighbour {
  readonly path: string;
  /** Its position among the units of its file. */
  readonly unit: number;
  readonly summary: ObjectSummary;
  /** With its tree; undefined when the file has changed meanwhile. */
  open(): OpenNeighbour | undefined;
}

export interface OpenNeighbour {
  readonly object: KubernetesObject;
  readonly file: OpenFile;
}

export interface Neighbours {
  readonly all: readonly Neighbour[];
  /** Those of the file first; `types`: see `KubernetesObject.type`. */
  of(...types: readonly string[]): readonly Neighbour[];
  /** All that make pods. */
  readonly pods: readonly Neighbour[];
}

/** Without a workspace the file is alone in the world. */
export function neighboursOf(file: OpenFile, workspace: Workspace | undefined): Neighbours {
  const own = ownObjects(file);
  const others = [...(workspace?.projects().of(file.path).byType.values() ?? [])]
    .flat()
    .filter(({ path }) => path !== file.path)
    .map(({ path, unit, summary }): Neighbour => {
      return { path, unit, summary, open: () => opened(workspace?.file(path)?.open(), unit) };
    });
  const all = [...own, ...others];
  return {
    all,
    of: (...types) => all.filter(({ summary }) => types.includes(summary.type)),
    pods: all.filter(({ summary }) => summary.podLabels !== undefined),
  };
}

/** Whether two objects may be in the same namespace: one that gives none gets it from somebody else. */
export function mayShareNamespace(a: string | undefined, b: string | undefined): boolean {
  return a === b || a === undefined || b === undefined;
}

function ownObjects(file: OpenFile): readonly Neighbour[] {
  return file.units.flatMap(({ kind, doc }, unit) =>
    kind === "k8s.manifest"
      ? [{ path: file.path, unit, summary: objectSummary(kubernetesObject(doc), ""), open: () => opened(file, unit) }]
      : [],
  );
}

function opened(file: OpenFile | undefined, unit: number): OpenNeighbour | undefined {
  const found = file?.units[unit];
  return file === undefined || found?.kind !== "k8s.manifest"
    ? undefined
    : { object: kubernetesObject(found.doc), file };
}
