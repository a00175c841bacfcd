// A file of the workspace as other files see it: what it names, and its tree when somebody needs it. Trees of files that
// are not open in an editor are let go and made again; the text stays.
import { type ClassifiedRoot, type Unit, unitsOf } from "../../kinds/units.js";
import type { Doc, Source } from "../../parse/doc.js";
import { parse } from "../../parse/parse.js";
import { type ClusterFacts, clusterConfigFacts, fargateProfileFacts } from "../k8s/clusterFacts.js";
import { type KustomizationSummary, kustomizationSummary } from "../k8s/kustomization.js";
import { kubernetesObject } from "../k8s/object.js";
import { type ObjectSummary, objectSummary } from "../k8s/summary.js";
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
  /** Of a manifest. */
  readonly object?: ObjectSummary;
  /** Of a kustomization. */
  readonly kustomization?: KustomizationSummary;
  /** Of a file about a cluster. */
  readonly cluster?: ClusterFacts;
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
  const opened = { path, source, units: unitsOf(docs) };
  const units = opened.units.map((unit) => seenUnit(unit, opened));
  return { path, units, open: isOpen ? () => opened : opener(path, source, docs) };
}

/** In a function of its own, and with nothing of the tree in reach: what a closure could reach would stay. */
function opener(path: string, { text, language }: Source, docs: readonly ClassifiedRoot[]): WorkspaceFile["open"] {
  const kinds = docs.map(({ kind }) => kind);
  return openerOf({ path, text, language, kinds });
}

interface Closed {
  readonly path: string;
  readonly text: string;
  readonly language: Source["language"];
  readonly kinds: readonly ClassifiedRoot["kind"][];
}

function openerOf({ path, text, language, kinds }: Closed): WorkspaceFile["open"] {
  let kept: WeakRef<OpenFile> | undefined;
  return () => {
    const known = kept?.deref();
    if (known !== undefined) return known;
    const source = parse(text, language);
    const units = unitsOf(source.docs.map((doc, i) => ({ doc, kind: kinds[i] ?? null })));
    const made = { path, source, units };
    kept = new WeakRef<OpenFile>(made);
    return made;
  };
}

function seenUnit(unit: Unit, { path, source }: OpenFile): WorkspaceUnit {
  const { root } = unit.doc;
  switch (unit.kind) {
    case "k8s.manifest":
      return seenManifest(unit.doc, source.text);
    case "k8s.kustomization":
      return { ...NOTHING, kind: unit.kind, kustomization: kustomizationSummary(root, path) };
    case "eks.clusterConfig":
      return { ...NOTHING, kind: unit.kind, cluster: clusterConfigFacts(root) };
    case "eks.fargateProfile":
      return { ...NOTHING, kind: unit.kind, cluster: fargateProfileFacts(root) };
    default:
      return { kind: unit.kind, names: namesOf(unit), task: taskReference(unit) };
  }
}

const NOTHING = { names: [], task: undefined } as const;

/** Of most documents nothing changes from one version of the text to the next. */
function seenManifest(doc: Doc, text: string): WorkspaceUnit {
  let seen = manifests.get(doc);
  if (seen === undefined) {
    const object = objectSummary(kubernetesObject(doc), text.slice(doc.root.start, doc.root.end));
    seen = { ...NOTHING, kind: "k8s.manifest", object };
    manifests.set(doc, seen);
  }
  return seen;
}

const manifests = new WeakMap<Doc, WorkspaceUnit>();
