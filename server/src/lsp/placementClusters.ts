// Which files are the cluster that is placed on: those that were asked for, else those of the setting, else the only one of the
// workspace. Their contents are read where the placement is worked out.
import { shortNames } from "../core/base/paths.js";
import type { FileConfig } from "../core/config/config.js";

import type { ClusterChoice, ClusterSource } from "../protocol/placement.js";
import { documentAt } from "./elsewhere.js";
import type { Session } from "./session.js";
import { uriOf } from "./uris.js";

export interface ChosenClusters {
  /** Null: none, or several of which nobody chose one. */
  readonly cluster: ChosenCluster | null;
  readonly choices: readonly ClusterChoice[];
}

export interface ChosenCluster {
  /** `there`: nobody chose it, it is the only one. */
  readonly by: "asked" | "setting" | "there";
  readonly name: string;
  readonly uris: readonly string[];
  readonly paths: readonly string[];
  readonly sources: readonly ClusterSource[];
}

export function chosenClusters(
  session: Session,
  scheduler: "ECS" | "Kubernetes",
  asked: readonly string[],
  { clusters: set }: FileConfig,
): ChosenClusters {
  const there = clustersOf(session, scheduler);
  const by = asked.length > 0 ? "asked" : set.length > 0 ? "setting" : "there";
  const paths = by === "asked" ? asked : by === "setting" ? set : there.length === 1 ? there : [];
  const all = [...new Set([...there, ...set, ...paths])].sort();
  const names = new Map(shortNames(all).map((name, index) => [all[index] as string, name]));
  const nameOf = (path: string): string => names.get(path) ?? path;
  const uriFor = (path: string): string => documentAt(session, path)?.uri ?? uriOf(path);
  const choices = all.map((path) => ({ name: nameOf(path), uri: uriFor(path) }));
  if (paths.length === 0) return { cluster: null, choices };
  const sources = paths.map((path): ClusterSource => {
    const text = documentAt(session, path)?.getText();
    return { name: nameOf(path), path, ...(text === undefined || text.length > MOST_TEXT ? {} : { text }) };
  });
  return { cluster: { by, name: paths.map(nameOf).join(", "), uris: paths.map(uriFor), paths, sources }, choices };
}

/** In characters: what is longer is what a command printed, and nobody types in it. */
const MOST_TEXT = 4 * 1024 * 1024;

/** What to do without a cluster. */
export function noCluster(choices: readonly ClusterChoice[], name: string, scheduler: "ECS" | "Kubernetes"): string {
  if (choices.length > 0) {
    const shown = choices.slice(0, MOST_SHOWN).map((choice) => choice.name);
    const names = choices.length > MOST_SHOWN ? [...shown, "others"] : shown;
    return `Several clusters are in the workspace: ${names.join(", ")}. Choose the one that ${name} runs on, or name it in the setting stowage.placement.cluster.`;
  }
  const printed = scheduler === "ECS" ? "aws ecs describe-container-instances" : "kubectl get nodes,pods -A -o json";
  return `There is no cluster in the workspace to place ${name} on. Choose a file: a cluster file such as production.cluster.yaml, or what ${printed} printed.`;
}

const MOST_SHOWN = 5;

/** The files of the workspace that are clusters, in the order of their paths. */
function clustersOf({ workspaceIndex }: Session, scheduler: "ECS" | "Kubernetes"): readonly string[] {
  const found: string[] = [];
  for (const { path, units } of workspaceIndex.workspace().files())
    if (
      units.some(
        ({ kind }) => kind === "stowage.cluster" || (scheduler === "Kubernetes" && kind === "eks.clusterConfig"),
      )
    )
      found.push(path);
  for (const [path, of] of workspaceIndex.snapshots()) if (of === scheduler) found.push(path);
  return [...new Set(found)].sort();
}
