// Which kinds of objects there are: those of the Kubernetes API, those that it no longer serves, and the custom resources
// whose schemas come with Stowage. Tells where the schema of a kind is; when a version was served is kubernetesVersions.ts.
import { nearest } from "../base/nearest.js";
import { KUBERNETES_APIS, KUBERNETES_RELEASE } from "./kubernetesApis.gen.js";

/** Served by the newest API server, no longer served by it, or defined by a CustomResourceDefinition. */
export type ApiOrigin = "builtIn" | "legacy" | "custom";

export interface KubernetesApi {
  readonly apiVersion: string;
  /** Empty for the core group. */
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  /** As in paths and in RBAC rules: `deployments`. */
  readonly plural: string;
  readonly namespaced: boolean;
  /** The file that holds the schema, and the definition in it. */
  readonly chunk: string;
  readonly definition: string;
  readonly origin: ApiOrigin;
}

/** The minor that the schemas describe. */
export const NEWEST_SCHEMA_MINOR = Number(KUBERNETES_RELEASE.split(".")[1]);

/** Undefined for a kind that is not known. A list such as `PodList` is read as `v1/List`. */
export function apiOf(apiVersion: string, kind: string): KubernetesApi | undefined {
  const own = table().byKey.get(`${apiVersion} ${kind}`);
  if (own !== undefined || !kind.endsWith("List")) return own;
  const item = table().byKey.get(`${apiVersion} ${kind.slice(0, -"List".length)}`);
  const list = table().byKey.get("v1 List");
  if (item === undefined || list === undefined) return undefined;
  return {
    ...list,
    ...groupAndVersion(apiVersion),
    apiVersion,
    kind,
    namespaced: item.namespaced,
    origin: item.origin,
  };
}

/** Every version of a kind, the one to use first: served before gone, stable before beta before alpha, newer before older. */
export function versionsOf(group: string, kind: string): readonly KubernetesApi[] {
  return apisNamed(kind).filter((api) => api.group === group);
}

/** The kinds of that name in all groups, in the same order. */
export function apisNamed(kind: string): readonly KubernetesApi[] {
  return table().byKind.get(kind) ?? [];
}

export function allApis(): readonly KubernetesApi[] {
  return table().all;
}

/** Whether the API server itself has or had the group; the core group is the empty text. */
export function isBuiltInGroup(group: string): boolean {
  return table().builtInGroups.has(group);
}

/** Whether the group has the name of a built-in one and belongs to a known project, or to files that no API server reads. */
export function isGroupOfProject(group: string): boolean {
  return GROUPS_OF_PROJECTS.has(group) || group.endsWith(".x-k8s.io");
}

/** The `apiVersion` that was meant: of that kind if there is one, else any; letter case and slips are forgiven. */
export function nearApiVersion(apiVersion: string, kind: string): string | undefined {
  const own = apisNamed(kind).map((api) => api.apiVersion);
  return nearest(apiVersion, own) ?? nearest(apiVersion, new Set(table().all.map((api) => api.apiVersion)));
}

/** The kind that was meant: of that `apiVersion` if there is one, else any. */
export function nearKind(kind: string, apiVersion: string): string | undefined {
  const own = table().all.filter((api) => api.apiVersion === apiVersion);
  return (
    nearest(
      kind,
      own.map((api) => api.kind),
    ) ?? nearest(kind, table().byKind.keys())
  );
}

export function groupAndVersion(apiVersion: string): { readonly group: string; readonly version: string } {
  const slash = apiVersion.indexOf("/");
  return { group: apiVersion.slice(0, Math.max(0, slash)), version: apiVersion.slice(slash + 1) };
}

/** Read 2026-11-21 from the projects' own documentation. */
const GROUPS_OF_PROJECTS: ReadonlySet<string> = new Set([
  // Read by tools and components, never sent to an API server.
  "admission.k8s.io",
  "apiserver.config.k8s.io",
  "apiserver.k8s.io",
  "audit.k8s.io",
  "client.authentication.k8s.io",
  "cloudcontrollermanager.config.k8s.io",
  "controllermanager.config.k8s.io",
  "credentialprovider.kubelet.k8s.io",
  "imagepolicy.k8s.io",
  "kubeadm.k8s.io",
  "kubecontrollermanager.config.k8s.io",
  "kubelet.config.k8s.io",
  "kubeproxy.config.k8s.io",
  "kubescheduler.config.k8s.io",
  "kustomize.config.k8s.io",
  "pod-security.admission.config.k8s.io",
  // Served by others.
  "app.k8s.io",
  "autoscaling.k8s.io",
  "cosi.storage.k8s.io",
  "custom.metrics.k8s.io",
  "external.metrics.k8s.io",
  "gateway.networking.k8s.io",
  "groupsnapshot.storage.k8s.io",
  "metrics.k8s.io",
  "multicluster.networking.k8s.io",
  "objectstorage.k8s.io",
  "policy.networking.k8s.io",
  "populator.storage.k8s.io",
  "snapshot.storage.k8s.io",
  "wgpolicyk8s.io",
]);

interface Table {
  readonly all: readonly KubernetesApi[];
  readonly byKey: ReadonlyMap<string, KubernetesApi>;
  readonly byKind: ReadonlyMap<string, readonly KubernetesApi[]>;
  readonly builtInGroups: ReadonlySet<string>;
}

let made: Table | undefined;

/** Made when it is first asked for: most documents are no manifests. */
function table(): Table {
  made ??= makeTable();
  return made;
}

function makeTable(): Table {
  const all = KUBERNETES_APIS.trim().split("\n").map(readLine);
  const byKind = new Map<string, KubernetesApi[]>();
  for (const api of all) byKind.set(api.kind, [...(byKind.get(api.kind) ?? []), api]);
  for (const apis of byKind.values()) apis.sort((a, b) => rank(b) - rank(a));
  return {
    all,
    byKey: new Map(all.map((api) => [`${api.apiVersion} ${api.kind}`, api])),
    byKind,
    builtInGroups: new Set(all.filter((api) => api.origin !== "custom").map((api) => api.group)),
  };
}

function readLine(line: string): KubernetesApi {
  const [apiVersion = "", kind = "", plural = "", scope, chunk = "", definition = "", origin] = line.split(" ");
  return {
    apiVersion,
    ...groupAndVersion(apiVersion),
    kind,
    plural,
    namespaced: scope === "n",
    chunk,
    definition,
    origin: origin as ApiOrigin,
  };
}

/** `v2` before `v1` before `v1beta2` before `v1beta1` before `v1alpha1`, and all of them before what is gone. */
function rank({ version, origin }: KubernetesApi): number {
  const [, major, stage, minor] = /^v(\d+)(?:(alpha|beta)(\d+))?$/.exec(version) ?? [];
  const stages = { alpha: 0, beta: 1 } as const;
  const stability = stage === undefined ? 2 : stages[stage as keyof typeof stages];
  return (origin === "legacy" ? 0 : 100_000) + stability * 10_000 + Number(major ?? 0) * 100 + Number(minor ?? 0);
}
