// When a version of a kind was introduced, deprecated and removed, and what to use instead. Minors are the second numbers:
// 25 is Kubernetes 1.25. Since when a field is there is kubernetesFieldVersions.ts; what EKS supports is eksVersions.ts.
import { API_LIFECYCLES } from "./kubernetesApiLifecycles.js";
import { groupAndVersion, isBuiltInGroup } from "./kubernetesApis.js";
import { KIND_SINCE } from "./kubernetesFieldVersions.js";

export interface ApiLifecycle {
  /** The first minor that serves it; undefined for 22 and earlier. */
  readonly introduced: number | undefined;
  readonly deprecated: number | undefined;
  /** The first minor that does not serve it. */
  readonly removed: number | undefined;
  readonly replacement: ApiReplacement | undefined;
}

export interface ApiReplacement {
  readonly apiVersion: string;
  /** Where the kind has another name there. */
  readonly kind?: string;
  /** The first minor that serves it. */
  readonly since: number;
}

export function lifecycleOf(apiVersion: string, kind: string): ApiLifecycle {
  const key = `${apiVersion} ${kind}`;
  const row = lifecycles().get(key) ?? NOTHING;
  return { ...row, introduced: row.introduced ?? KIND_SINCE[key] };
}

/** Whether a cluster of that minor serves it; what is in no table has always been served. */
export function isServed(apiVersion: string, kind: string, minor: number): boolean {
  const { introduced = 0, removed = Number.POSITIVE_INFINITY } = lifecycleOf(apiVersion, kind);
  return introduced <= minor && minor < removed;
}

/** Every kind that was removed or is deprecated. */
export function kindsWithLifecycle(): readonly { readonly apiVersion: string; readonly kind: string }[] {
  return [...lifecycles().keys()].map((key) => {
    const [apiVersion = "", kind = ""] = key.split(" ");
    return { apiVersion, kind };
  });
}

/** The oldest minor that the tables tell apart. */
export const OLDEST_KNOWN_MINOR = 22;

/**
 * On EKS alpha versions of built-in kinds are never served. Beta versions that came with 1.24 or later are off, and EKS does not let one turn
 * them on; earlier ones stay on until they are removed, and so do later versions of them: those of flow control.
 */
export function isOffOnEks(apiVersion: string, kind: string): boolean {
  const { group, version } = groupAndVersion(apiVersion);
  if (!isBuiltInGroup(group)) return false;
  if (/^v\d+alpha\d+$/.test(version)) return true;
  if (group === "flowcontrol.apiserver.k8s.io") return false;
  return /^v\d+beta\d+$/.test(version) && (lifecycleOf(apiVersion, kind).introduced ?? 0) >= 24;
}

const NOTHING: ApiLifecycle = {
  introduced: undefined,
  deprecated: undefined,
  removed: undefined,
  replacement: undefined,
};

let byKey: ReadonlyMap<string, ApiLifecycle> | undefined;

function lifecycles(): ReadonlyMap<string, ApiLifecycle> {
  byKey ??= new Map(API_LIFECYCLES.trim().split("\n").flatMap(readLine));
  return byKey;
}

function readLine(line: string): (readonly [string, ApiLifecycle])[] {
  const [apiVersion = "", kinds = "", introduced, deprecated, removed, other, since, otherKind] = line.split(" ");
  const replacement =
    other === undefined
      ? undefined
      : { apiVersion: other, since: Number(since), ...(otherKind === undefined ? {} : { kind: otherKind }) };
  const lifecycle = {
    introduced: minorOf(introduced),
    deprecated: minorOf(deprecated),
    removed: minorOf(removed),
    replacement,
  };
  return kinds.split(",").map((kind) => [`${apiVersion} ${kind}`, lifecycle]);
}

function minorOf(word: string | undefined): number | undefined {
  return word === undefined || word === "-" ? undefined : Number(word);
}
