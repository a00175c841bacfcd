// What is drawn of a placement of pods, in the same form as that of tasks.

import { typeOf } from "./kubernetes/answers.js";
import { createKubernetesBoard, type KubernetesBoard, resourceOf } from "./kubernetes/board.js";
import { ON_FARGATE, type PodPlacement, podNameIn } from "./kubernetes/kubernetes.js";
import { zoneOf } from "./kubernetes/whatIf.js";
import type { Bar, Picture, PictureInstance } from "./picture.js";

export function podPictureOf(placement: PodPlacement): Picture {
  const board = createKubernetesBoard(placement.cluster);
  const added = addedTo(placement, board.nodes.length);
  const zones = new Map<string, PictureInstance[]>();
  for (const [index, node] of board.nodes.entries()) {
    const zone = zoneOf(node.labels) ?? "";
    const drawn = drawnNode(board, index, added);
    const list = zones.get(zone);
    if (list === undefined) zones.set(zone, [drawn]);
    else list.push(drawn);
  }
  const sorted = [...zones].sort(([a], [b]) => (a < b ? -1 : 1)).map(([zone, instances]) => ({ zone, instances }));
  const { fargate } = added;
  return {
    zones: fargate.tasks.length === 0 ? sorted : [...sorted, { zone: "Fargate", instances: [fargateOf(fargate)] }],
  };
}

interface Added {
  readonly cpu: Float64Array;
  readonly memory: Float64Array;
  readonly landed: readonly Landed[];
  readonly fargate: Landed;
}

interface Landed {
  readonly tasks: string[];
  /** By workload. */
  readonly counts: Map<string, number>;
}

function addedTo({ runs, chosen }: PodPlacement, nodes: number): Added {
  const empty = (): Landed => ({ tasks: [], counts: new Map() });
  const added = {
    cpu: new Float64Array(nodes),
    memory: new Float64Array(nodes),
    landed: Array.from({ length: nodes }, empty),
    fargate: empty(),
  };
  for (const run of runs) {
    const { cpu = 0, memory = 0 } = run.batch.pod.requests;
    for (let place = 0; place < run.count; place++) {
      const node = chosen[run.first + place] as number;
      const landed = node === ON_FARGATE ? added.fargate : added.landed[node];
      if (landed === undefined) continue;
      landed.tasks.push(podNameIn(run, place));
      landed.counts.set(run.batch.name, (landed.counts.get(run.batch.name) ?? 0) + 1);
      if (node < 0) continue;
      added.cpu[node] = (added.cpu[node] as number) + cpu;
      added.memory[node] = (added.memory[node] as number) + memory;
    }
  }
  return added;
}

function drawnNode(board: KubernetesBoard, index: number, { cpu, memory, landed }: Added): PictureInstance {
  const node = board.nodes[index];
  const here = landed[index];
  const bar = (label: string, resource: "cpu" | "memory", came: number): Bar => {
    const { whole, taken } = resourceOf(board, resource);
    const scale = resource === "cpu" ? 1000 : 1024 ** 3;
    return {
      label,
      unit: resource === "cpu" ? "" : "G",
      scale,
      before: taken[index] as number,
      added: came,
      whole: finite(whole[index]),
    };
  };
  const before = board.pods[index] as number;
  const tasks = here?.tasks ?? [];
  return {
    id: node?.name ?? "",
    type: node === undefined ? undefined : typeOf(node),
    state: node?.unschedulable === true ? "cordoned" : undefined,
    bars: [
      bar("CPU", "cpu", cpu[index] as number),
      bar("MEM", "memory", memory[index] as number),
      { label: "POD", unit: "", scale: 1, before, added: tasks.length, whole: finite(board.mostPods[index]) },
    ],
    tasks,
    labels: labelsOf(here),
    before,
  };
}

function fargateOf(landed: Landed): PictureInstance {
  const { tasks } = landed;
  return {
    id: "a node for each pod",
    type: undefined,
    state: undefined,
    bars: [],
    tasks,
    labels: labelsOf(landed),
    before: 0,
  };
}

/** `web ×2`. */
function labelsOf(landed: Landed | undefined): readonly string[] {
  return [...(landed?.counts ?? [])].map(([name, count]) => (count === 1 ? name : `${name} ×${count}`));
}

function finite(amount: number | undefined): number | undefined {
  return amount !== undefined && Number.isFinite(amount) ? amount : undefined;
}
