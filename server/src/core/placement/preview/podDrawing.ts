// What is drawn of the nodes of a placement of pods: their bars, what ran there before, and the pods that are alike. Memory
// is told in MiB.
import { typeOf } from "../kubernetes/answers.js";
import { createKubernetesBoard, type KubernetesBoard, resourceOf } from "../kubernetes/board.js";
import { ON_FARGATE, type PodPlacement } from "../kubernetes/kubernetes.js";
import type { Amounts, HostPort, KubernetesNode, RunningPod } from "../kubernetes/types.js";
import { zoneOf } from "../kubernetes/whatIf.js";
import { zonesOf } from "./taskDrawing.js";
import type { Preview, PreviewBatch, PreviewInstance, PreviewResource } from "./types.js";

export type PodDrawing = Pick<Preview, "resources" | "zones" | "instances" | "batches" | "chosen">;

/** `lost`: the nodes of zones that are lost. What runs on Fargate stands on an instance of that name, the last one. */
export function podDrawing(placement: PodPlacement, lost: readonly KubernetesNode[]): PodDrawing {
  const board = createKubernetesBoard(placement.cluster);
  const columns = columnsOf(board, placement);
  const running = runningOn(board);
  const hasFargate = placement.chosen.includes(ON_FARGATE);
  const nodes = board.nodes.map(
    (node, index): PreviewInstance => ({
      id: node.name,
      type: typeOf(node) ?? null,
      state: node.unschedulable ? "cordoned" : null,
      before: columns.map(({ taken }) => taken(index)),
      whole: columns.map(({ whole }) => finite(whole(index))),
      ...(running[index] ?? NOTHING_RUNS),
    }),
  );
  const gone = lost.map(
    (node): PreviewInstance => ({
      ...emptyPlace(node.name, columns.length),
      type: typeOf(node) ?? null,
      state: "LOST",
    }),
  );
  const fargate = hasFargate ? [emptyPlace(FARGATE, columns.length)] : [];
  const place = nodes.length + gone.length;
  return {
    resources: columns.map(({ resource }) => resource),
    zones: zonesOf([
      ...[...board.nodes, ...lost].map(({ name, labels }) => ({ id: name, zone: zoneOf(labels) })),
      ...fargate.map(({ id }) => ({ id, zone: FARGATE })),
    ]),
    instances: [...nodes, ...gone, ...fargate],
    batches: batchesOf(placement, columns),
    chosen: Array.from(placement.chosen, (node) => (node === ON_FARGATE ? place : node)),
  };
}

const FARGATE = "Fargate";

interface Column {
  readonly resource: PreviewResource;
  readonly whole: (node: number) => number;
  readonly taken: (node: number) => number;
  /** What a pod takes. */
  readonly takes: (requests: Amounts) => number;
}

export const MIB = 1024 * 1024;

export const GPU_DEVICES = ["nvidia.com/gpu", "amd.com/gpu"];

const CPU: PreviewResource = { key: "cpu", label: "CPU", scale: 1000, unit: "vCPU" };
const MEMORY: PreviewResource = { key: "memory", label: "MEM", scale: 1024, unit: "GiB" };
const GPUS: PreviewResource = { key: "gpus", label: "GPU", scale: 1, unit: "" };
const PODS: PreviewResource = { key: "pods", label: "POD", scale: 1, unit: "" };

/** GPUs only where somebody wants them or has them. */
function columnsOf(board: KubernetesBoard, { runs }: PodPlacement): readonly Column[] {
  const [cpu, memory] = [resourceOf(board, "cpu"), resourceOf(board, "memory")];
  const gpus = GPU_DEVICES.map((name) => resourceOf(board, name));
  const gpusIn = (amounts: Amounts): number => GPU_DEVICES.reduce((sum, name) => sum + (amounts[name] ?? 0), 0);
  const hasGpus =
    board.nodes.some(({ allocatable }) => gpusIn(allocatable) > 0) ||
    runs.some(({ batch }) => gpusIn(batch.pod.requests) > 0);
  const all = (part: "whole" | "taken", node: number): number =>
    gpus.reduce((sum, columns) => sum + (columns[part][node] as number), 0);
  return [
    {
      resource: CPU,
      whole: (node) => cpu.whole[node] as number,
      taken: (node) => cpu.taken[node] as number,
      takes: (requests) => requests.cpu ?? 0,
    },
    {
      resource: MEMORY,
      whole: (node) => (memory.whole[node] as number) / MIB,
      taken: (node) => (memory.taken[node] as number) / MIB,
      takes: (requests) => (requests.memory ?? 0) / MIB,
    },
    ...(hasGpus
      ? [
          {
            resource: GPUS,
            whole: (node: number) => all("whole", node),
            taken: (node: number) => all("taken", node),
            takes: gpusIn,
          },
        ]
      : []),
    {
      resource: PODS,
      whole: (node) => board.mostPods[node] as number,
      taken: (node) => board.pods[node] as number,
      takes: () => 1,
    },
  ];
}

type Running = Pick<PreviewInstance, "running" | "ports">;

const NOTHING_RUNS: Running = { running: [], ports: [] };

/** By node: what runs there, workloads with most pods first, and its host ports. */
function runningOn(board: KubernetesBoard): readonly (Running | undefined)[] {
  const groups: (Map<string, number> | undefined)[] = [];
  const ports: (Set<string> | undefined)[] = [];
  for (const pod of board.cluster.pods) {
    const index = board.numbers.get(pod.node);
    if (index === undefined) continue;
    groups[index] ??= new Map();
    const group = groupOf(pod);
    groups[index].set(group, (groups[index].get(group) ?? 0) + 1);
    if (pod.spec.hostPorts.length === 0) continue;
    ports[index] ??= new Set();
    for (const port of pod.spec.hostPorts) ports[index].add(portText(port));
  }
  return groups.map((counts, index) => {
    const sorted = [...(counts ?? [])].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
    return { running: sorted.map(([group, count]) => ({ group, count })), ports: [...(ports[index] ?? [])] };
  });
}

function groupOf({ owner, name }: RunningPod): string {
  return owner?.name ?? name;
}

/** As in `8080` and `53/udp`. */
export function portText({ port, protocol }: HostPort): string {
  return protocol === "TCP" ? String(port) : `${port}/${protocol.toLowerCase()}`;
}

function emptyPlace(id: string, resources: number): PreviewInstance {
  const none = { before: Array<number>(resources).fill(0), whole: Array<null>(resources).fill(null) };
  return { id, type: null, state: null, ...none, running: [], ports: [] };
}

function batchesOf({ runs }: PodPlacement, columns: readonly Column[]): readonly PreviewBatch[] {
  return runs
    .filter(({ count }) => count > 0)
    .map(({ batch, first, count }) => ({
      name: batch.name,
      firstNumber: batch.firstNumber,
      first,
      count,
      takes: columns.map(({ takes }) => takes(batch.pod.requests)),
      ports: batch.pod.spec.hostPorts.map(portText),
    }));
}

function finite(amount: number): number | null {
  return Number.isFinite(amount) ? amount : null;
}
