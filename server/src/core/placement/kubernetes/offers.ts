// Which instance types would take a pod, as Karpenter looks for one: every type in every zone and way of buying that a node
// pool allows, on an empty node with its DaemonSets, the cheapest first. It does not tell which one would be started.
import { type InstanceType, instanceTypes } from "../../data/instanceTypes.js";
import { createKubernetesBoard, type KubernetesBoard } from "./board.js";
import type { PodBatch } from "./expand.js";
import { matchesSelector, matchesTerms, selectorOf } from "./labels.js";
import { KUBERNETES_PROFILES } from "./profiles.js";
import { openPodSession } from "./session.js";
import { untoleratedTaint } from "./tolerations.js";
import { nodeOfType } from "./typedNode.js";
import type { KubernetesCluster, KubernetesNode, Labels, NodePool } from "./types.js";

export interface Offer {
  readonly type: string;
  /** Null: no node pools are known. */
  readonly pool: string | null;
  /** The zones in which it would do; empty: none were given. */
  readonly zones: readonly string[];
  /** How many such pods one node takes. */
  readonly pods: number;
  /** USD on demand; null: not known. */
  readonly pricePerHour: number | null;
}

export interface OfferOptions {
  /** None: any type will do. */
  readonly pools?: readonly NodePool[];
  readonly zones?: readonly string[];
  /** DaemonSets that start on every node. */
  readonly daemons?: readonly PodBatch[];
  /** Of these types only. */
  readonly types?: readonly string[];
}

/** `cluster`: for what a pod says of volumes and namespaces; its nodes are left out. */
export function offersFor(cluster: KubernetesCluster, batch: PodBatch, options: OfferOptions = {}): readonly Offer[] {
  const { pools = [], zones = [], daemons = [], types } = options;
  const given = types === undefined ? instanceTypes() : instanceTypes().filter(({ name }) => types.includes(name));
  const candidates = given.flatMap((type) =>
    (pools.length === 0 ? [undefined] : pools).flatMap((pool) => candidatesOf(type, pool, batch, zones)),
  );
  const fits = fittingNodes(cluster, batch, daemons, candidates);
  const offers = new Map<string, Offer>();
  for (const { node, type, pool, zone } of candidates) {
    if (!fits.has(node.name)) continue;
    const { name, pricePerHour = null } = type;
    const known = offers.get(name);
    const pods = known?.pods ?? roomOn(cluster, batch, daemons, node);
    const before = known?.zones ?? [];
    const all = zone === undefined || before.includes(zone) ? before : [...before, zone];
    offers.set(name, { type: name, pool: known?.pool ?? pool?.name ?? null, zones: all, pods, pricePerHour });
  }
  const price = ({ pricePerHour }: Offer): number => pricePerHour ?? Number.POSITIVE_INFINITY;
  return [...offers.values()].sort((a, b) => price(a) - price(b) || (a.type < b.type ? -1 : 1));
}

interface Candidate {
  readonly node: KubernetesNode;
  readonly type: InstanceType;
  readonly pool: NodePool | undefined;
  readonly zone: string | undefined;
}

function candidatesOf(
  type: InstanceType,
  pool: NodePool | undefined,
  batch: PodBatch,
  zones: readonly string[],
): readonly Candidate[] {
  return (zones.length === 0 ? [undefined] : zones)
    .flatMap((zone) => WAYS_OF_BUYING.map((way) => ({ node: nodeOf(type, batch, pool, zone, way), type, pool, zone })))
    .filter(({ node }) => pool === undefined || matchesSelector(pool.requirements, node.labels));
}

const WAYS_OF_BUYING = ["on-demand", "spot"] as const;

function nodeOf(
  type: InstanceType,
  { pod }: PodBatch,
  pool: NodePool | undefined,
  zone: string | undefined,
  way: (typeof WAYS_OF_BUYING)[number],
): KubernetesNode {
  const name = [type.name, zone, way, pool?.name].join("/");
  const node = nodeOfType(type.name, { name, taints: pool?.taints ?? [], ...(zone && { zone }) });
  const own = { ...node.labels, ...labelsOf(type), "karpenter.sh/capacity-type": way };
  if (pool === undefined) return { ...node, labels: own };
  // Of a label of its own that a pool has in several values, nodes get the one that is asked for.
  const labels = pool.requirements
    .filter(({ operator }) => operator === "In")
    .map(({ key, values }) => [key, values.find((value) => value === pod.spec.nodeSelector[key]) ?? values[0] ?? ""]);
  const pooled = { ...Object.fromEntries(labels), ...pool.labels, "karpenter.sh/nodepool": pool.name };
  return { ...node, labels: { ...pooled, ...own } };
}

/** `c7gn.2xlarge`: category c, generation 7, family c7gn, size 2xlarge; as Karpenter and as Auto Mode call them. */
function labelsOf({ name, vcpus, memoryMiB, gpus, gpuName }: InstanceType): Labels {
  const [family = "", size = ""] = name.split(".");
  const [, category = "", generation = ""] = /^([a-z-]+?)-?(\d+)/.exec(family) ?? [];
  const facts = {
    family,
    size,
    category,
    generation,
    cpu: String(vcpus),
    memory: String(memoryMiB),
    ...(gpus === 0
      ? {}
      : { "gpu-count": String(gpus), "gpu-name": (gpuName ?? "").toLowerCase().replaceAll(" ", "-") }),
  };
  return Object.fromEntries(
    Object.entries(facts).flatMap(([fact, value]) =>
      ["karpenter.k8s.aws", "eks.amazonaws.com"].map((domain) => [`${domain}/instance-${fact}`, value]),
    ),
  );
}

/** The names of those that take a pod of a batch beside their DaemonSets. */
function fittingNodes(
  cluster: KubernetesCluster,
  batch: PodBatch,
  daemons: readonly PodBatch[],
  candidates: readonly Candidate[],
): ReadonlySet<string> {
  const board = boardOf(
    cluster,
    daemons,
    candidates.map(({ node }) => node),
  );
  const session = openPodSession(board, batch.pod, KUBERNETES_PROFILES.default);
  session.begin(batch.workload.name, batch.firstNumber);
  return new Set(board.nodes.filter((_, index) => session.passes(index)).map(({ name }) => name));
}

/** How many pods of a batch a node takes by itself. */
function roomOn(
  cluster: KubernetesCluster,
  batch: PodBatch,
  daemons: readonly PodBatch[],
  node: KubernetesNode,
): number {
  const board = boardOf(cluster, daemons, [node]);
  const session = openPodSession(board, batch.pod, KUBERNETES_PROFILES.default);
  let pods = 0;
  for (; pods < MOST_PODS; pods++) {
    session.begin(batch.workload.name, batch.firstNumber + pods);
    if (!session.passes(0)) break;
    session.land(0);
  }
  return pods;
}

/** More than any node takes. */
const MOST_PODS = 1000;

/** Empty nodes on which their DaemonSets run. */
function boardOf(
  cluster: KubernetesCluster,
  daemons: readonly PodBatch[],
  nodes: readonly KubernetesNode[],
): KubernetesBoard {
  const board = createKubernetesBoard({ ...cluster, nodes, pods: [] });
  for (const daemon of daemons) {
    const session = openPodSession(board, daemon.pod, KUBERNETES_PROFILES.default);
    session.begin("", 0);
    for (const [index, node] of board.nodes.entries()) {
      if (runsOn(daemon, node) && session.passes(index)) session.land(index);
    }
  }
  return board;
}

function runsOn({ pod: { spec } }: PodBatch, node: KubernetesNode): boolean {
  const selected = selectorOf(spec.nodeSelector);
  if (!matchesSelector(selected, node.labels)) return false;
  if (spec.requiredNodes !== undefined && !matchesTerms(spec.requiredNodes, node)) return false;
  return untoleratedTaint(node.taints, spec.tolerations) === undefined;
}
