// The columns of one run: what is free on every node, which pods it holds, which ports and volumes are taken; changed in
// place as pods land. Nodes are numbered by name, which is the order that settles ties. It belongs to the run that made it;
// the cluster that it was made of stays as it is.
import { createTurn, type Turn } from "./cellRace.js";
import { matchesTerms, selectorOf } from "./labels.js";
import { addGroup, addToGroup, createGroupIndex, type GroupIndex, type PodGroup } from "./podGroups.js";
import { requestsOf, scoredRequestsOf } from "./requests.js";
import { createRooms, type Rooms } from "./rooms.js";
import { untoleratedTaint, unwelcomeTaints } from "./tolerations.js";
import type { Amounts, HostPort, KubernetesCluster, KubernetesNode, Labels, PodSpec, Toleration } from "./types.js";
import { createVolumeBoard, type VolumeBoard } from "./volumes.js";

export interface KubernetesBoard {
  readonly cluster: KubernetesCluster;
  readonly nodes: readonly KubernetesNode[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly resources: Map<string, ResourceColumns>;
  /** What scores count as taken: with a little for every container that does not say. */
  readonly scored: { readonly cpu: Float64Array; readonly memory: Float64Array };
  readonly pods: Int32Array;
  readonly mostPods: Float64Array;
  /** 0: cordoned. */
  readonly schedulable: Uint8Array;
  /** By node: the addresses of each taken port. */
  readonly ports: (Map<string, string[]> | undefined)[];
  readonly groups: GroupIndex;
  readonly topologies: Map<string, Topology>;
  readonly matching: Map<string, Uint8Array>;
  readonly taints: Map<string, TaintColumns>;
  readonly namespaces: ReadonlyMap<string, Labels>;
  readonly volumes: VolumeBoard;
  readonly turn: Turn;
  readonly rooms: Rooms;
}

export interface ResourceColumns {
  /** Infinite where it is not known. */
  readonly whole: Float64Array;
  readonly taken: Float64Array;
}

/** What pods with certain tolerations find: 1 where a taint keeps them away, and how many ask them to go elsewhere. */
export interface TaintColumns {
  readonly blocked: Uint8Array;
  readonly unwelcome: Int32Array;
}

/** Where nodes lie by the value of a label. */
export interface Topology {
  /** By node; -1: it has no such label. */
  readonly domains: Int32Array;
  readonly values: readonly string[];
  /** Whether no two nodes share a value. */
  readonly unique: boolean;
}

export function createKubernetesBoard(cluster: KubernetesCluster): KubernetesBoard {
  const nodes = [...cluster.nodes].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const board: KubernetesBoard = {
    cluster,
    nodes,
    numbers: new Map(nodes.map(({ name }, index) => [name, index])),
    resources: new Map(),
    scored: { cpu: new Float64Array(nodes.length), memory: new Float64Array(nodes.length) },
    pods: new Int32Array(nodes.length),
    mostPods: Float64Array.from(nodes, ({ allocatable }) => allocatable.pods ?? Number.POSITIVE_INFINITY),
    schedulable: Uint8Array.from(nodes, ({ unschedulable }) => (unschedulable ? 0 : 1)),
    ports: [],
    groups: createGroupIndex(),
    topologies: new Map(),
    matching: new Map(),
    taints: new Map(),
    namespaces: new Map(cluster.namespaces.map(({ name, labels }) => [name, labels])),
    volumes: createVolumeBoard(cluster),
    turn: createTurn(nodes.length),
    rooms: createRooms(),
  };
  seatRunning(board);
  return board;
}

/** What is whole and taken of a resource, counted when somebody first asks. */
export function resourceOf(board: KubernetesBoard, name: string): ResourceColumns {
  const known = board.resources.get(name);
  if (known !== undefined) return known;
  const missing = MAY_BE_UNKNOWN.has(name) ? Number.POSITIVE_INFINITY : 0;
  const columns = {
    whole: Float64Array.from(board.nodes, ({ allocatable }) => allocatable[name] ?? missing),
    taken: new Float64Array(board.nodes.length),
  };
  for (const { node, spec } of board.cluster.pods) {
    const index = board.numbers.get(node);
    if (index !== undefined) columns.taken[index] = (columns.taken[index] as number) + (requestsOf(spec)[name] ?? 0);
  }
  board.resources.set(name, columns);
  return columns;
}

/** Every node has some of these, even where nobody says how much. */
const MAY_BE_UNKNOWN: ReadonlySet<string> = new Set(["cpu", "memory", "ephemeral-storage"]);

export function topologyOf(board: KubernetesBoard, key: string): Topology {
  const known = board.topologies.get(key);
  if (known !== undefined) return known;
  const numbers = new Map<string, number>();
  const domains = Int32Array.from(board.nodes, ({ labels }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    if (value === undefined) return -1;
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
  const labelled = domains.reduce((sum, domain) => sum + (domain < 0 ? 0 : 1), 0);
  const topology = { domains, values: [...numbers.keys()], unique: labelled === numbers.size };
  board.topologies.set(key, topology);
  return topology;
}

/** Which nodes a pod's selector and required affinity leave: 1. Pods that ask the same share the column. */
export function matchingNodes(
  board: KubernetesBoard,
  { nodeSelector, requiredNodes }: Pick<PodSpec, "nodeSelector" | "requiredNodes">,
): Uint8Array {
  const key = JSON.stringify([nodeSelector, requiredNodes]);
  const known = board.matching.get(key);
  if (known !== undefined) return known;
  const selected = { expressions: selectorOf(nodeSelector), fields: [] };
  const column = Uint8Array.from(board.nodes, (node) => {
    const isSelected = selected.expressions.length === 0 || matchesTerms([selected], node);
    return isSelected && (requiredNodes === undefined || matchesTerms(requiredNodes, node)) ? 1 : 0;
  });
  if (board.matching.size >= MOST_COLUMNS) board.matching.clear();
  board.matching.set(key, column);
  return column;
}

/** Kept at a time. */
const MOST_COLUMNS = 256;

/** The labels of a namespace: its name is always one. */
export function namespaceLabels({ namespaces }: KubernetesBoard, name: string): Labels {
  return { ...namespaces.get(name), "kubernetes.io/metadata.name": name };
}

export function taintColumns(board: KubernetesBoard, tolerations: readonly Toleration[]): TaintColumns {
  const key = JSON.stringify(tolerations);
  const known = board.taints.get(key);
  if (known !== undefined) return known;
  const size = board.nodes.length;
  const columns = { blocked: new Uint8Array(size), unwelcome: new Int32Array(size) };
  for (const [node, { taints }] of board.nodes.entries()) {
    if (taints.length === 0) continue;
    columns.blocked[node] = untoleratedTaint(taints, tolerations) === undefined ? 0 : 1;
    columns.unwelcome[node] = unwelcomeTaints(taints, tolerations);
  }
  if (board.taints.size >= MOST_COLUMNS) board.taints.clear();
  board.taints.set(key, columns);
  return columns;
}

/** A group that pods of a kind are counted in. */
export function addPodGroup(board: KubernetesBoard, given: Omit<PodGroup, "counts">): PodGroup {
  return addGroup(board.groups, given, (name) => namespaceLabels(board, name));
}

export function takePorts(board: KubernetesBoard, index: number, hostPorts: readonly HostPort[]): void {
  if (hostPorts.length === 0) return;
  const taken = board.ports[index] ?? new Map<string, string[]>();
  board.ports[index] = taken;
  for (const { port, protocol, ip } of hostPorts) {
    const key = `${protocol}/${port}`;
    const addresses = taken.get(key);
    if (addresses === undefined) taken.set(key, [ip]);
    else addresses.push(ip);
  }
}

/** Counts what a pod takes, apart from the room of groups, ports and volumes. */
export function takeRoom(
  { resources, scored, pods, rooms }: KubernetesBoard,
  index: number,
  requests: Amounts,
  counted: { readonly cpu: number; readonly memory: number },
): void {
  for (const name in requests) {
    const columns = resources.get(name);
    if (columns !== undefined) columns.taken[index] = (columns.taken[index] as number) + (requests[name] as number);
  }
  scored.cpu[index] = (scored.cpu[index] as number) + counted.cpu;
  scored.memory[index] = (scored.memory[index] as number) + counted.memory;
  pods[index] = (pods[index] as number) + 1;
  rooms.landings.push(index);
}

function seatRunning(board: KubernetesBoard): void {
  const groups = new Map<string, PodGroup>();
  for (const { namespace, labels, node, terminating, spec } of board.cluster.pods) {
    const index = board.numbers.get(node);
    if (index === undefined) continue;
    const { affinity, antiAffinity } = spec;
    const key = JSON.stringify([namespace, labels, terminating, affinity, antiAffinity]);
    const group = groups.get(key) ?? addPodGroup(board, { namespace, labels, terminating, affinity, antiAffinity });
    groups.set(key, group);
    addToGroup(group, index);
    takePorts(board, index, spec.hostPorts);
    takeRoom(board, index, {}, scoredRequestsOf(spec));
  }
  // Now all that runs is there to be counted.
  for (const name of MAY_BE_UNKNOWN) resourceOf(board, name);
}
