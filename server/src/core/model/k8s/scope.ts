// The objects that belong together with a manifest, as its rules ask for them: by what they are and what they are called.
// What is opened of them is noted, so that an answer can be kept for as long as none of it changes.

import type { Unit } from "../../kinds/units.js";
import type { Doc } from "../../parse/doc.js";
import type { OpenFile, WorkspaceFile } from "../workspace/file.js";
import type { Workspace } from "../workspace/workspace.js";
import type { ResourceDefinition } from "./customResources.js";
import { type KubernetesObject, kubernetesObject } from "./object.js";
import type { Project, ProjectObject } from "./projects.js";
import type { ObjectSummary } from "./summary.js";

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

/** What an answer rests on: a document of the file that asks, or another file as it was. */
export type Dependency =
  | { readonly unit: number; readonly doc: Doc }
  | { readonly path: string; readonly file: WorkspaceFile };

/** Whether all of it is still as it was. `units`: those of the file that asks. */
export function stillHold(dependencies: readonly Dependency[], units: readonly Unit[], workspace: Workspace): boolean {
  return dependencies.every((one) =>
    "doc" in one ? units[one.unit]?.doc === one.doc : workspace.file(one.path) === one.file,
  );
}

export interface ScopeInput {
  readonly workspace: Workspace;
  readonly project: Project;
  /** The file that asks, and the position of the asking one among its units. */
  readonly own: OpenFile;
  readonly unit: number;
  /** Noted here. */
  readonly dependencies: Dependency[];
}

export function manifestScope(input: ScopeInput): ManifestScope {
  const { project, workspace } = input;
  const complete = workspace.complete && !project.open;
  const all = (type: string) => (project.byType.get(type) ?? []).map((one) => scoped(one, input));
  const isMade = (type: string, name: string) =>
    project.creates.some((one) => one.type === type && (one.name === undefined || one.name === name));
  const near = (type: string, namespace: string | undefined) =>
    (project.byType.get(type) ?? []).filter(({ summary }) => summary.namespace === namespace);
  return {
    complete,
    all,
    isMade,
    within: (type, namespace) => near(type, namespace).map((one) => scoped(one, input)),
    named: (type, name, namespace) =>
      near(type, namespace)
        .filter(({ summary }) => summary.name === name)
        .map((one) => scoped(one, input)),
    isMissing(type, name, namespace) {
      if (!complete || isAlwaysThere(type, name) || isMade(type, name)) return false;
      const others = near(type, namespace);
      return others.length > 0 && others.every(({ summary }) => summary.name !== undefined && summary.name !== name);
    },
    definition: (apiVersion, kind) => workspace.projects().definition(apiVersion, kind),
    definitionsOf: (group) => workspace.projects().definitionsOf(group),
  };
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
