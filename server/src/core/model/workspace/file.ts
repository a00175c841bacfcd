// A file of the workspace as other files see it: what it names, and its tree when somebody needs it. Trees of files that
// are not open in an editor are let go and made again; the text stays.
import { type ClassifiedRoot, type Unit, unitsOf } from "../../kinds/units.js";
import type { Source } from "../../parse/doc.js";
import { parse } from "../../parse/parse.js";
import { type Name, namesOf } from "./names.js";
import { type TaskReference, taskReference } from "./taskReference.js";

export interface WorkspaceFile {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly units: readonly WorkspaceUnit[];
  open(): OpenFile;
}

/** What is kept of a document, or of a part of one, that is of a known kind. */
export interface WorkspaceUnit {
  readonly kind: Unit["kind"];
  readonly names: readonly Name[];
  /** The task definition that it runs, as it names it; undefined for what runs none. */
  readonly task: TaskReference | undefined;
}

/** A file with its tree. `units` go with those of the `WorkspaceFile`. */
export interface OpenFile {
  readonly path: string;
  readonly source: Source;
  readonly units: readonly Unit[];
}

/** A file whose text was read; `isOpen`: its tree is kept by somebody anyway. */
export function workspaceFile(
  path: string,
  source: Source,
  docs: readonly ClassifiedRoot[],
  isOpen: boolean,
): WorkspaceFile {
  const units = unitsOf(docs);
  const seen = { path, units: units.map(seenUnit) };
  const opened = { path, source, units };
  if (isOpen) return { ...seen, open: () => opened };
  const { text, language } = source;
  const kinds = docs.map(({ kind }) => kind);
  let kept = new WeakRef<OpenFile>(opened);
  return {
    ...seen,
    open() {
      const known = kept.deref();
      if (known !== undefined) return known;
      const again = parse(text, language);
      const made = {
        path,
        source: again,
        units: unitsOf(again.docs.map((doc, i) => ({ doc, kind: kinds[i] ?? null }))),
      };
      kept = new WeakRef<OpenFile>(made);
      return made;
    },
  };
}

function seenUnit(unit: Unit): WorkspaceUnit {
  return { kind: unit.kind, names: namesOf(unit), task: taskReference(unit) };
}
