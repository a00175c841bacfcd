// Places the pods of workloads on the nodes of a Kubernetes cluster, as the scheduler does. The answer is columns, a number
// a pod; rows, verdicts and traces are made of it when somebody asks.
import { createKubernetesBoard, type KubernetesBoard, matchingNodes } from "./board.js";
import { type Expanded, type ExpandOptions, expandWorkloads, type PodBatch } from "./expand.js";
import { type FargatePod, fargatePodOf } from "./fargate.js";
import { KUBERNETES_PROFILES, type ProfileName } from "./profiles.js";
import { openPodSession, type PodSession } from "./session.js";
import { untoleratedTaint } from "./tolerations.js";
import type { KubernetesCluster, Manifests } from "./types.js";

export interface ScheduleOptions extends ExpandOptions {
  readonly profile?: ProfileName;
}

/** Workloads placed on a cluster. Pods have numbers in the order of scheduling. */
export interface PodPlacement {
  /** With what the manifests add: Services, claims, volumes, storage classes. */
  readonly cluster: KubernetesCluster;
  readonly profile: ProfileName;
  readonly runs: readonly BatchRun[];
  /** By pod: the place of its node in `nodes`; `UNPLACED`; `ON_FARGATE`. */
  readonly chosen: Int32Array;
  /** The names of the nodes, sorted. */
  readonly nodes: readonly string[];
  readonly expanded: Expanded;
}

export interface BatchRun {
  readonly batch: PodBatch;
  /** The number of its first pod. */
  readonly first: number;
  readonly count: number;
  /** DaemonSet, by pod: the node that it is for. */
  readonly targets: Int32Array | undefined;
  readonly fargate: FargatePod | undefined;
}

export const UNPLACED = -1;
/** On a node of its own. */
export const ON_FARGATE = -2;

export function scheduleWorkloads(
  cluster: KubernetesCluster,
  manifests: Manifests,
  options: ScheduleOptions = {},
): PodPlacement {
  const whole = withManifests(cluster, manifests);
  const profile = options.profile ?? "default";
  const board = createKubernetesBoard(whole);
  const expanded = expandWorkloads(manifests, whole, options);
  const runs: BatchRun[] = [];
  let first = 0;
  for (const batch of expanded.batches) {
    const fargate = fargatePodOf(batch.workload, batch.pod, whole.fargateProfiles);
    const isDaemon = batch.workload.kind === "DaemonSet";
    const targets = isDaemon ? daemonTargets(board, batch) : undefined;
    const count = targets?.length ?? batch.count;
    runs.push({ batch, first, count, targets, fargate });
    first += count;
  }
  const chosen = new Int32Array(first).fill(UNPLACED);
  for (const run of runs) placeBatch(board, run, profile, chosen);
  return { cluster: whole, profile, runs, chosen, nodes: board.nodes.map(({ name }) => name), expanded };
}

/** The name of the pod with a number in a batch. */
export function podNameIn({ batch }: BatchRun, place: number): string {
  return `${batch.name}-${batch.firstNumber + place}`;
}

/** The name of the node that only this pod on Fargate has. */
export function fargateNode(pod: string): string {
  return `fargate-${pod}`;
}

/** The name that the cluster would give it, of which claims are named. */
export function claimOwner({ batch: { workload, firstNumber } }: BatchRun, place: number): readonly [string, number] {
  const { kind, name } = workload;
  const ordinal = firstNumber + place;
  return [kind === "Pod" ? name : `${name}-${ordinal}`, ordinal];
}

/** The run that a pod belongs to. */
export function runOf({ runs }: Pick<PodPlacement, "runs">, pod: number): BatchRun | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle] as BatchRun;
    if (pod < run.first) high = middle - 1;
    else if (pod >= run.first + run.count) low = middle + 1;
    else return run;
  }
  return undefined;
}

/** A session for the pods of a batch. */
export function openBatch(board: KubernetesBoard, { batch }: BatchRun, profile: ProfileName): PodSession {
  return openPodSession(board, batch.pod, KUBERNETES_PROFILES[profile]);
}

/** What the cluster says of an object is how it is, so that it comes last. */
function withManifests(cluster: KubernetesCluster, manifests: Manifests): KubernetesCluster {
  return {
    ...cluster,
    services: [...manifests.services, ...cluster.services],
    namespaces: [...manifests.namespaces, ...cluster.namespaces],
    claims: [...manifests.claims, ...cluster.claims],
    volumes: [...manifests.volumes, ...cluster.volumes],
    storageClasses: [...manifests.storageClasses, ...cluster.storageClasses],
    priorityClasses: [...manifests.priorityClasses, ...cluster.priorityClasses],
    limitRanges: [...manifests.limitRanges, ...cluster.limitRanges],
    quotas: [...manifests.quotas, ...cluster.quotas],
    fargateProfiles: [...manifests.fargateProfiles, ...cluster.fargateProfiles],
  };
}

/** The nodes on which the controller starts a pod: by name, labels and taints; not where one runs already. */
function daemonTargets(board: KubernetesBoard, { workload, pod }: PodBatch): Int32Array {
  const matching = matchingNodes(board, pod.spec);
  const { nodeName, tolerations } = pod.spec;
  const running = new Set(
    board.cluster.pods
      .filter(
        ({ namespace, owner }) =>
          namespace === workload.namespace && owner?.kind === "DaemonSet" && owner.name === workload.name,
      )
      .map(({ node }) => node),
  );
  const targets: number[] = [];
  for (const [index, { name, taints }] of board.nodes.entries()) {
    if (matching[index] !== 1 || running.has(name) || (nodeName !== undefined && nodeName !== name)) continue;
    if (untoleratedTaint(taints, tolerations) === undefined) targets.push(index);
  }
  return Int32Array.from(targets);
}

function placeBatch(board: KubernetesBoard, run: BatchRun, profile: ProfileName, chosen: Int32Array): void {
  const { first, count, targets, fargate } = run;
  if (count === 0) return;
  if (fargate !== undefined) {
    if (fargate.size !== undefined) chosen.fill(ON_FARGATE, first, first + count);
    return;
  }
  const session = openBatch(board, run, profile);
  const areAlike = run.batch.pod.spec.volumes.length === 0;
  for (let place = 0; place < count; place++) {
    session.begin(...claimOwner(run, place));
    const target = targets?.[place];
    const node = target === undefined ? session.best() : session.passes(target) ? target : -1;
    if (node < 0 && target === undefined && areAlike) return;
    if (node < 0) continue;
    session.land(node);
    chosen[first + place] = node;
  }
}
