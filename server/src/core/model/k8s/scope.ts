// The objects that belong together with a manifest, as its rules ask for them: by what they are and what they are called.
// What is opened of them is noted, so that an answer can be kept for as long as none of it changes.

import type { Unit } from "../../kinds/units.js";
import type { Doc } from "../../parse/doc.js";
import type { OpenFile, WorkspaceFile } from "../workspace/file.js";
import type { Workspace } from "../workspace/workspace.js";
import type { ResourceDefinition } from "./customResources.js";
import { type KubernetesObject, kubernetesObject } from "./object.js";
import type { Project, ProjectObject } from "./project.js";
import type { ObjectName, ObjectSummary } from "./summary.js";

export interface ManifestScope {
  /** Whether all files have been looked at: before, nothing is surely missing. */
  readonly complete: boolean;
  /** The objects of a type (see `KubernetesObject.type`), in the order of their files; the asking one included. */
  all(type: string): readonly ScopedObject[];
  /** Those in a namespace; an absent namespace is only that of objects that give none either. */
  within(type: string, namespace: string | undefined): readonly ScopedObject[];
  named(type: string, name: string, namespace: string | undefined): readonly ScopedObject[];
  /**
   * Whether there is surely no object of this name: others of its type are known in the same namespace, none of them
   * has the name or one that is not known, nobody else makes it, and it is not there by itself. Of a type without
   * namespaces, `namespace` is undefined.
   */
  isMissing(type: string, name: string, namespace: string | undefined): boolean;
  /** Whether others make an object of this name, or add to it: an operator, a generator of a kustomization. */
  isMade(type: string, name: string): boolean;
  /** Whether a kustomization gives the objects a namespace. */
  setsNamespace(): boolean;
  /** What the workspace defines of a kind of custom resource; undefined when nothing does. */
  definition(apiVersion: string, kind: string): ResourceDefinition | undefined;
  /** What it defines of a group. */
  definitionsOf(group: string): readonly ResourceDefinition[];
}

export interface ScopedObject {
  readonly summary: ObjectSummary;
  /** Whether it is the object that asks. */
  readonly isSelf: boolean;
  /** Whether it stands in the same file as the one that asks. */
  readonly isSameFile: boolean;
  /** With its tree; `file` is absent when it stands in the same file as the one that asks. */
  open(): OpenedObject;
}

export interface OpenedObject {
  readonly object: KubernetesObject;
  readonly file?: OpenFile;
}

/** What an answer rests on: a document of the file that asks, another file as it was, or what was seen of the project. */
export type Dependency =
  | { readonly unit: number; readonly doc: Doc }
  | { readonly path: string; readonly file: WorkspaceFile }
  | { readonly isSame: (now: Neighbourhood) => boolean };

/** What there is around a file. */
export interface Neighbourhood {
  readonly workspace: Workspace;
  readonly project: Project;
}

/** Whether all of it is still as it was. `units`: those of the file that asks. */
export function stillHold(dependencies: readonly Dependency[], units: readonly Unit[], now: Neighbourhood): boolean {
  return dependencies.every((one) => {
    if ("isSame" in one) return one.isSame(now);
    return "doc" in one ? units[one.unit]?.doc === one.doc : now.workspace.file(one.path) === one.file;
  });
}

export interface ScopeInput extends Neighbourhood {
  /** The file that asks, and the position of the asking one among its units. */
  readonly own: OpenFile;
  readonly unit: number;
  /** Noted here. */
  readonly dependencies: Dependency[];
}

export function manifestScope(input: ScopeInput): ManifestScope {
  const { workspace, project, dependencies } = input;
  const see: See = (look, isSame) => {
    const found = look({ workspace, project });
    dependencies.push(noted(look, found, isSame));
    return found;
  };
  const complete = see(isComplete);
  const isMade = (type: string, name: string) =>
    see(CREATES).some((one) => one.type === type && (one.name === undefined || one.name === name));
  return {
    complete,
    all: (type) => see(ofType(type)).map((one) => scoped(one, input)),
    isMade,
    setsNamespace: () => see(SETS_NAMESPACE),
    within: (type, namespace) => see(inNamespace(type, namespace)).map((one) => scoped(one, input)),
    named: (type, name, namespace) => see(ofName(type, name, namespace)).map((one) => scoped(one, input)),
    isMissing(type, name, namespace) {
      if (!complete || isAlwaysThere(type, name) || isMade(type, name)) return false;
      return see(onlyOthers(type, name, namespace));
    },
    definition: (apiVersion, kind) => see(definitionFor(apiVersion, kind), isSameDefinition),
    definitionsOf: (group) => see(definitionsIn(group), areSameDefinitions),
  };
}

/** Looks at what is around, and notes what was seen. */
type See = <T>(look: Look<T>, isSame?: (a: T, b: T) => boolean) => T;

/**
 * What is noted outlives the version of the file that asks. Each look is made in a function of its own, with nothing of that
 * version in reach: what a closure could reach would stay.
 */
type Look<T> = (around: Neighbourhood) => T;

function noted<T>(look: Look<T>, found: T, isSame: (a: T, b: T) => boolean = Object.is): Dependency {
  return { isSame: (now) => isSame(look(now), found) };
}

const isComplete: Look<boolean> = ({ workspace, project }) => workspace.complete && !project.open;

const SETS_NAMESPACE: Look<boolean> = ({ project }) => project.setsNamespace;

const CREATES: Look<readonly ObjectName[]> = ({ project }) => project.creates;

function ofType(type: string): Look<readonly ProjectObject[]> {
  return ({ project }) => project.byType.get(type) ?? NONE;
}

const NONE: readonly ProjectObject[] = [];

function inNamespace(type: string, namespace: string | undefined): Look<readonly ProjectObject[]> {
  return ({ project }) => project.within(type, namespace);
}

function ofName(type: string, name: string, namespace: string | undefined): Look<readonly ProjectObject[]> {
  return ({ project }) => project.named(type, name, namespace);
}

/** Whether there are objects, none of which has the name or one that is not known. */
function onlyOthers(type: string, name: string, namespace: string | undefined): Look<boolean> {
  return ({ project }) => {
    const others = project.within(type, namespace);
    return others.length > 0 && others.every(({ summary }) => summary.name !== undefined && summary.name !== name);
  };
}

function definitionFor(apiVersion: string, kind: string): Look<ResourceDefinition | undefined> {
  return ({ workspace }) => workspace.projects().definition(apiVersion, kind);
}

function definitionsIn(group: string): Look<readonly ResourceDefinition[]> {
  return ({ workspace }) => workspace.projects().definitionsOf(group);
}

function areSameDefinitions(a: readonly ResourceDefinition[], b: readonly ResourceDefinition[]): boolean {
  return a.length === b.length && a.every((one, i) => isSameDefinition(one, b[i]));
}

function isSameDefinition(a: ResourceDefinition | undefined, b: ResourceDefinition | undefined): boolean {
  return a?.file === b?.file && a?.unit === b?.unit && a?.apiVersion === b?.apiVersion && a?.kind === b?.kind;
}

/** Objects that every cluster has, or every cluster of EKS. */
export function isAlwaysThere(type: string, name: string): boolean {
  return ALWAYS[type]?.test(name) === true;
}

const ALWAYS: Readonly<Record<string, RegExp>> = {
  ClusterRole: /^(?:cluster-admin|admin|edit|view)$|^system:/,
  Role: /^system:|^extension-apiserver-authentication-reader$/,
  ServiceAccount: /^default$/,
  ConfigMap: /^kube-root-ca\.crt$/,
  PriorityClass: /^system-(?:cluster|node)-critical$/,
  Service: /^kubernetes$/,
  StorageClass: /^gp2$/,
  IngressClass: /^alb$/,
  Namespace: /^(?:default|kube-(?:system|public|node-lease))$/,
};

function scoped({ path, unit, summary }: ProjectObject, input: ScopeInput): ScopedObject {
  const { own, workspace, dependencies } = input;
  const isOwnFile = path === own.path;
  return {
    summary,
    isSelf: isOwnFile && unit === input.unit,
    isSameFile: isOwnFile,
    open() {
      const file = isOwnFile ? undefined : workspace.file(path);
      if (file === undefined) {
        const { doc } = own.units[isOwnFile ? unit : input.unit] as Unit;
        dependencies.push({ unit, doc });
        return { object: kubernetesObject(doc) };
      }
      dependencies.push({ path, file });
      const opened = file.open();
      return { object: kubernetesObject((opened.units[unit] as Unit).doc), file: opened };
    },
  };
}
