// Which files of a workspace belong together: those that one kustomization brings together, else those of the nearest
// folder that is marked as a project, else those of one folder. Made anew when files come, go or change what they name.
import { folderOf } from "../../base/paths.js";
import type { WorkspaceFile, WorkspaceUnit } from "../workspace/file.js";
import { isEqual } from "../workspace/sameSeen.js";
import type { ClusterFacts } from "./clusterFacts.js";
import type { ResourceDefinition } from "./customResources.js";
import type { KustomizationSummary } from "./kustomization.js";
import { type Project, projectOf } from "./project.js";

export interface Projects {
  of(path: string): Project;
  /** The files that the kustomizations which bring a file in bring together, seen or not; undefined when none does. */
  membersOf(path: string): readonly string[] | undefined;
  /** What the workspace defines of a kind; undefined when nothing does. */
  definition(apiVersion: string, kind: string): ResourceDefinition | undefined;
  /** What the workspace defines of a group, whatever the kind. */
  definitionsOf(group: string): readonly ResourceDefinition[];
  /** What the files about clusters say that lie in the same project as a file, or in one around it. The same list for a folder. */
  clustersOf(path: string): readonly ClusterFacts[];
  /** Whether something in any file shows that the cluster is one of EKS. */
  readonly eks: boolean;
  /** Whether a kustomization lists the file among its patches, or its name says so. */
  isPatch(path: string): boolean;
  /** Whether a kustomization takes the file for a whole object. */
  isResource(path: string): boolean;
}

/** What was made for an earlier version: what of it is still so stays the same object. */
export interface Made {
  readonly projects: Map<string, Project>;
  readonly clusters: Map<string, readonly ClusterFacts[]>;
}

/** `marked`: the folders with a project marker, beside those of kustomizations. `before`: it is kept up. */
export function projectsOf(files: Iterable<WorkspaceFile>, marked: ReadonlySet<string>, before: Made): Projects {
  const all = new Map<string, WorkspaceFile>();
  // The same answer in whatever order the files came.
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) all.set(file.path, file);
  const kustomizations = new Kustomizations(all);
  const homes = homesOf(all.keys(), new Set([...marked, ...kustomizations.folders]));
  const made = new Map<string, Project>();

  function of(path: string): Project {
    const roots = kustomizations.rootsOf(path);
    const key = roots.length > 0 ? roots.join("\n") : `\n${homes.homeOf(path)}`;
    let project = made.get(key);
    if (project === undefined) {
      const members = roots.length > 0 ? kustomizations.membersOf(roots) : homes.filesOf(path);
      // What a kustomization lists and nobody has seen may hold anything.
      const isWhole = members.every((member) => all.has(member));
      const seen = members.flatMap((member) => all.get(member) ?? []);
      project = projectOf(seen, isWhole, before.projects.get(key));
      made.set(key, project);
      before.projects.set(key, project);
    }
    return project;
  }

  const defined = definitionsIn(all.values());
  return {
    of,
    membersOf(path) {
      const roots = kustomizations.rootsOf(path);
      return roots.length === 0 ? undefined : kustomizations.membersOf(roots);
    },
    definition: (apiVersion, kind) => defined.get(`${apiVersion} ${kind}`),
    definitionsOf: (group) => [...defined.values()].filter((one) => one.apiVersion.startsWith(`${group}/`)),
    clustersOf: clustersIn(all.values(), homes.homeOf, before.clusters),
    eks: [...all.values()].some(({ units }) => units.some(showsEks)),
    isPatch: (path) => kustomizations.patches.has(path) || isNamedPatch(path),
    isResource: (path) => kustomizations.resources.has(path),
  };
}

function showsEks({ object, cluster }: WorkspaceUnit): boolean {
  return object?.eks === true || cluster !== undefined;
}

/** A file about a cluster speaks for its own project, and for those inside. */
function clustersIn(
  files: Iterable<WorkspaceFile>,
  homeOf: (path: string) => string,
  before: Made["clusters"],
): Projects["clustersOf"] {
  const clusters = [...files].flatMap(({ path, units }) =>
    units.flatMap(({ cluster }) => (cluster === undefined ? [] : { path, cluster })),
  );
  const byFolder = new Map<string, readonly ClusterFacts[]>();
  return (path) => {
    const folder = folderOf(path);
    const known = byFolder.get(folder);
    if (known !== undefined) return known;
    const found = clusters.filter((one) => isWithin(folder, homeOf(one.path))).map(({ cluster }) => cluster);
    const last = before.get(folder);
    const same = last !== undefined && isEqual(last, found) ? last : found;
    byFolder.set(folder, same);
    before.set(folder, same);
    return same;
  };
}

function isWithin(folder: string, home: string): boolean {
  return folder === home || home === "/" || folder.startsWith(`${home}/`);
}

function definitionsIn(files: Iterable<WorkspaceFile>): ReadonlyMap<string, ResourceDefinition> {
  const defined = new Map<string, ResourceDefinition>();
  for (const file of files)
    for (const [unit, { object }] of file.units.entries())
      for (const one of object?.defines ?? []) defined.set(`${one.apiVersion} ${one.kind}`, { ...one, file, unit });
  return defined;
}

/** The kustomization may lie where nobody looks: in another repository, or made by a tool. */
function isNamedPatch(path: string): boolean {
  return /\/patch(?:es)?\/|(?:^|[-_./])patch(?:es)?[-_.][^/]*$/i.test(path);
}

/** The folder that a file of this name marks as a project; undefined for other files. */
export function markedBy(path: string): string | undefined {
  return MARKERS.test(path) ? folderOf(path) : undefined;
}

const MARKERS = /(?:^|\/)(?:kustomization\.ya?ml|Chart\.ya?ml|skaffold\.ya?ml|\.stowage\.json)$/;

/** The files that nothing but folders bring together. */
function homesOf(paths: Iterable<string>, marked: ReadonlySet<string>) {
  const known = new Map<string, string>();
  const files = new Map<string, string[]>();
  for (const path of paths) add(files, homeOf(path), path);

  function homeOf(path: string): string {
    const folder = folderOf(path);
    let home = known.get(folder);
    if (home === undefined) {
      home = markedAbove(folder, marked) ?? folder;
      known.set(folder, home);
    }
    return home;
  }
  return { homeOf, filesOf: (path: string) => files.get(homeOf(path)) ?? [] };
}

function markedAbove(folder: string, marked: ReadonlySet<string>): string | undefined {
  for (let at = folder; ; at = folderOf(at)) {
    if (marked.has(at)) return at;
    if (at === "/" || at === folderOf(at)) return undefined;
  }
}

/** Which kustomization brings which files in, by itself or through others. */
class Kustomizations {
  readonly folders: readonly string[];
  readonly patches = new Set<string>();
  readonly resources = new Set<string>();
  private readonly byPath = new Map<string, KustomizationSummary>();
  /** Path of a file or folder → the kustomizations that list it. */
  private readonly listers = new Map<string, string[]>();

  constructor(private readonly files: ReadonlyMap<string, WorkspaceFile>) {
    for (const { path, units } of files.values()) for (const unit of units) this.take(path, unit);
    this.folders = [...this.byPath.keys()].map(folderOf);
  }

  /** The topmost kustomizations that bring a file in; none when it is in no kustomization. */
  rootsOf(path: string): readonly string[] {
    const seen = new Set<string>();
    const roots: string[] = [];
    const rise = (at: string): void => {
      const above = [
        ...(this.listers.get(at) ?? []),
        ...(this.byPath.has(at) ? (this.listers.get(folderOf(at)) ?? []) : []),
      ];
      if (above.length === 0 && this.byPath.has(at)) roots.push(at);
      for (const one of above) {
        if (seen.has(one)) continue;
        seen.add(one);
        rise(one);
      }
    };
    rise(path);
    return [...new Set(roots)].sort();
  }

  membersOf(roots: readonly string[]): readonly string[] {
    const members = new Set<string>();
    const queue = [...roots];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (members.has(path)) continue;
      members.add(path);
      for (const resource of this.byPath.get(path)?.resources ?? [])
        queue.push(this.kustomizationIn(resource) ?? resource);
    }
    return [...members];
  }

  private take(path: string, { kustomization }: WorkspaceUnit): void {
    if (kustomization === undefined) return;
    this.byPath.set(path, kustomization);
    for (const resource of [...kustomization.resources, ...kustomization.patches]) add(this.listers, resource, path);
    for (const patch of kustomization.patches) this.patches.add(patch);
    for (const resource of kustomization.resources) this.resources.add(resource);
  }

  private kustomizationIn(folder: string): string | undefined {
    const names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
    return names.map((name) => `${folder}/${name}`).find((path) => this.files.has(path));
  }
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
