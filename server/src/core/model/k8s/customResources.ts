// The CustomResourceDefinitions of a workspace: which kinds of objects they bring, and where the schema of each stands.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import type { WorkspaceFile } from "../workspace/file.js";
import type { KubernetesObject } from "./object.js";

/** One version of a kind of object. */
export interface DefinedResource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly served: boolean;
  readonly deprecated: boolean;
  /** The position of the version in the definition; undefined in the former form with one version. */
  readonly index: number | undefined;
}

/** Where a kind is defined. */
export interface ResourceDefinition extends DefinedResource {
  readonly file: WorkspaceFile;
  readonly unit: number;
}

export const CUSTOM_RESOURCE_DEFINITION = "CustomResourceDefinition";

/** The kinds that an object defines; none for other objects than definitions. */
export function definedBy({ type, spec }: KubernetesObject): readonly DefinedResource[] {
  if (type !== CUSTOM_RESOURCE_DEFINITION) return NONE;
  const names = member(spec, "names");
  const group = knownText(member(spec, "group"));
  const kind = knownText(member(names, "kind"));
  if (group === undefined || kind === undefined) return NONE;
  const plural = knownText(member(names, "plural")) ?? "";
  const namespaced = member(spec, "scope")?.value !== "Cluster";
  const common = { kind, plural, namespaced };
  const single = knownText(member(spec, "version"));
  const versions = itemsOf(member(spec, "versions"));
  if (versions.length === 0 && single !== undefined)
    return [{ ...common, apiVersion: `${group}/${single}`, served: true, deprecated: false, index: undefined }];
  return versions.flatMap((version, index) => {
    const name = knownText(member(version, "name"));
    if (name === undefined) return [];
    const served = member(version, "served")?.value !== false;
    const deprecated = member(version, "deprecated")?.value === true;
    return [{ ...common, apiVersion: `${group}/${name}`, served, deprecated, index }];
  });
}

/** The `spec` of the definition and the entry of the version in it. */
export function definitionNodes({ file, unit, index }: ResourceDefinition): {
  spec: Node | undefined;
  version: Node | undefined;
} {
  const root = file.open().units[unit]?.doc.root;
  const spec = member(root, "spec");
  return { spec, version: index === undefined ? undefined : itemsOf(member(spec, "versions"))[index] };
}

const NONE: readonly DefinedResource[] = [];
