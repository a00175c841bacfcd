// What is drawn of a placement: zones with their instances, how full each is before and after, and which tasks it took. Plain
// numbers and names; it knows neither terminal nor screen.
import { takesOf } from "./board.js";
import { type Placement, taskName } from "./place.js";
import type { Instance, Resource } from "./types.js";

export interface Picture {
  /** In the order of their names; instances in the order of theirs. */
  readonly zones: readonly PictureZone[];
}

export interface PictureZone {
  /** Empty: not known. */
  readonly zone: string;
  readonly instances: readonly PictureInstance[];
}

export interface PictureInstance {
  readonly id: string;
  readonly type: string | undefined;
  /** What keeps it from taking tasks. */
  readonly state: string | undefined;
  readonly bars: readonly Bar[];
  /** Names of the tasks that it took, in the order in which they came. */
  readonly tasks: readonly string[];
  /** The same in short. */
  readonly labels: readonly string[];
  /** How many ran before. */
  readonly before: number;
}

export interface Bar {
  readonly label: string;
  /** Amounts are shown divided by the scale, with the unit. */
  readonly unit: string;
  readonly scale: number;
  readonly before: number;
  /** What the tasks of this run took. */
  readonly added: number;
  /** Undefined: not known. */
  readonly whole: number | undefined;
}

export function pictureOf(placement: Placement): Picture {
  const { cluster, workload, chosen } = placement;
  const tasks = new Map<number, string[]>();
  for (const [step, index] of chosen.entries()) {
    if (index < 0) continue;
    const list = tasks.get(index);
    if (list === undefined) tasks.set(index, [taskName(placement, step)]);
    else list.push(taskName(placement, step));
  }
  const resources = shownResources(placement);
  const zones = new Map<string, PictureInstance[]>();
  for (const [index, instance] of cluster.instances.entries()) {
    const own = tasks.get(index) ?? [];
    const takes = takesOf(workload.need, instance);
    const bars = resources.map((resource): Bar => {
      const whole = instance.capacity[resource];
      const added = own.length === 0 ? 0 : own.length * takes[resource];
      const before = instance.used[resource];
      return { ...SHOWN[resource], before: finite(before), added: finite(added), whole };
    });
    const { zone = "" } = instance;
    const list = zones.get(zone);
    const drawn = drawnInstance(instance, bars, own);
    if (list === undefined) zones.set(zone, [drawn]);
    else list.push(drawn);
  }
  const sorted = [...zones].sort(([a], [b]) => byText(a, b));
  return {
    zones: sorted.map(([zone, instances]) => ({ zone, instances: instances.sort((a, b) => byText(a.id, b.id)) })),
  };
}

const SHOWN: Readonly<Record<Resource, Pick<Bar, "label" | "unit" | "scale">>> = {
  cpu: { label: "CPU", unit: "", scale: 1024 },
  memory: { label: "MEM", unit: "G", scale: 1024 },
  eniSlots: { label: "ENI", unit: "", scale: 1 },
  gpus: { label: "GPU", unit: "", scale: 1 },
};

const RESOURCES: readonly Resource[] = ["cpu", "memory", "eniSlots", "gpus"];

/** CPU and memory always, the others where somebody wants them or has them. */
export function shownResources(placement: Placement): readonly Resource[] {
  return RESOURCES.filter((resource) => isShown(resource, placement));
}

function isShown(resource: Resource, { workload: { need }, cluster }: Placement): boolean {
  if (resource === "cpu" || resource === "memory") return true;
  if (resource === "gpus") return need.gpus !== 0 || cluster.instances.some(({ capacity }) => (capacity.gpus ?? 0) > 0);
  return need.eniSlots > 0 || cluster.instances.some(({ used }) => used.eniSlots > 0);
}

function drawnInstance(instance: Instance, bars: readonly Bar[], tasks: readonly string[]): PictureInstance {
  const { id, type, status, agentConnected } = instance;
  return {
    id,
    type,
    state: status !== "ACTIVE" ? status : agentConnected ? undefined : "no agent",
    // GPUs are drawn only where there are some.
    bars: bars.filter(({ label, whole, added }) => label !== "GPU" || whole !== 0 || added > 0),
    tasks,
    labels: tasks.map((task) => task.slice(task.lastIndexOf("-") + 1)),
    before: instance.tasks.length + instance.otherTasks,
  };
}

function finite(amount: number): number {
  return Number.isFinite(amount) ? amount : 0;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
