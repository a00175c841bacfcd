// The nearest changes that would let a blocked task in. Each is true: with it, one more task finds a place.
import {
  type InstanceType,
  instanceType,
  instanceTypes,
  isTrunkingUncertain,
  lacksTrunking,
} from "../../data/instanceTypes.js";
import { TRUNK_ATTRIBUTE } from "../attributes.js";
import { createBoard, takesOf } from "../board.js";
import { instanceMaker } from "../more.js";
import { nearestChanges } from "../nearest.js";
import type { Placement } from "../place.js";
import { roomOn } from "../room.js";
import { interfaceSlots } from "../shape.js";
import type { Instance, Resource } from "../types.js";
import type { ShortageCode, Verdict } from "../verdicts.js";
import { blockingText } from "./taskWords.js";
import type { MoreInstances, PreviewChange } from "./types.js";

/** `reasons`: by the place of the instance, all that speaks against it. */
export function nearestTaskChanges(
  placement: Placement,
  provider: string | null,
  reasons: ReadonlyMap<number, readonly Verdict[]>,
): readonly PreviewChange[] {
  const { instances } = placement.cluster;
  const less: Less[] = [];
  const rest: PreviewChange[] = [];
  for (const { instance: place, verdict, more, atMost } of nearestChanges(Object.fromEntries(reasons))) {
    const instance = Number(place);
    const resource = SHORT_OF[verdict.code as ShortageCode] as Resource | undefined;
    if (resource === undefined || more === undefined) {
      rest.push({ type: "other", text: otherText(instances[instance]?.id ?? "", verdict), instance });
      continue;
    }
    const from = placement.workload.need[resource];
    if (resource !== "eniSlots" && from !== "ALL" && atMost !== undefined && atMost >= LEAST[resource])
      less.push({ type: "less", resource, from, to: atMost, instance });
    // What is too small as a whole never has the room.
    const whole = instances[instance]?.capacity[resource] ?? 0;
    if ("needed" in verdict.data && verdict.data.needed <= whole) rest.push({ type: "room", resource, more, instance });
  }
  const another = placement.targets === undefined ? anotherFor(placement, provider) : undefined;
  const isSmall = ({ from, to }: Less): boolean => to * 2 >= from;
  return [
    ...less.filter(isSmall),
    ...trunkingOf(instances, reasons),
    ...(another === undefined ? [] : [{ type: "instance" as const, more: another }]),
    ...less.filter((change) => !isSmall(change)),
    ...rest.sort((a, b) => RANK[a.type] - RANK[b.type]),
  ];
}

type Less = Extract<PreviewChange, { type: "less" }>;

const SHORT_OF: { readonly [C in ShortageCode]: Resource } = {
  "RESOURCE:CPU": "cpu",
  "RESOURCE:MEMORY": "memory",
  "RESOURCE:GPU": "gpus",
  "RESOURCE:ENI": "eniSlots",
};

/** With less than this no container runs. */
const LEAST: Readonly<Record<Less["resource"], number>> = { cpu: 1, memory: 6, gpus: 1 };

const RANK: Readonly<Record<PreviewChange["type"], number>> = { less: 0, trunking: 0, instance: 0, room: 1, other: 2 };

function otherText(id: string, verdict: Verdict): string {
  return `${id} would take one but for this: ${blockingText(verdict)}.`;
}

/** Of each type whose instances lack nothing but network interfaces, and could share them. */
function trunkingOf(
  instances: readonly Instance[],
  reasons: ReadonlyMap<number, readonly Verdict[]>,
): readonly PreviewChange[] {
  const counts = new Map<string, number>();
  for (const [index, [verdict, ...others]] of reasons) {
    const instance = instances[index];
    if (instance?.type === undefined || verdict?.code !== "RESOURCE:ENI" || others.length > 0) continue;
    if (!Object.hasOwn(instance.attributes, TRUNK_ATTRIBUTE))
      counts.set(instance.type, (counts.get(instance.type) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
  return sorted.flatMap(([name]): readonly PreviewChange[] => {
    const type = instanceType(name);
    if (type === undefined || lacksTrunking(type) || isTrunkingUncertain(type)) return [];
    const [from, to] = [interfaceSlots(type, false), interfaceSlots(type, true)];
    return from === undefined || to === undefined || to <= from
      ? []
      : [{ type: "trunking", instanceType: name, from, to }];
  });
}

/** One more of the most common type that takes a task, else of the cheapest: in the emptiest zone in which it does. */
function anotherFor(placement: Placement, provider: string | null): MoreInstances | undefined {
  const { instances } = placement.cluster;
  const active = instances.filter(
    ({ status, capacityProvider }) => status === "ACTIVE" && (provider === null || capacityProvider === provider),
  );
  const zones = zonesByTasks(placement);
  const common = countsOf(active.flatMap(({ type }) => type ?? [])).map(([type]) => type);
  const options = (types: readonly string[]): readonly MoreInstances[] =>
    types.flatMap((type) =>
      zones.map((zone) => ({
        type,
        ...(zone === undefined ? {} : { zone }),
        ...(provider === null ? {} : { provider }),
        count: 1,
      })),
    );
  return firstThatTakes(placement, options(common)) ?? firstThatTakes(placement, options(cheapTypes(active)));
}

function firstThatTakes(placement: Placement, options: readonly MoreInstances[]): MoreInstances | undefined {
  const { cluster, workload } = placement;
  const make = instanceMaker(cluster, workload);
  return options.find((option) => {
    const instance = make(option);
    if (!mayHold(instance, placement)) return false;
    const board = createBoard({ instances: [instance] }, workload);
    return roomOn({ board, provider: option.provider }, 0) > 0;
  });
}

const RESOURCES: readonly Resource[] = ["cpu", "memory", "gpus", "eniSlots"];

/** What nobody knows of a type does not make it one that takes the task. */
function mayHold(instance: Instance, { workload: { need } }: Placement): boolean {
  const takes = takesOf(need, instance);
  return RESOURCES.every((resource) => takes[resource] === 0 || takes[resource] <= (instance.capacity[resource] ?? 0));
}

/** Images are built for some processor: for that of the instances there are, else for the usual one. */
function cheapTypes(instances: readonly Instance[]): readonly string[] {
  const found = new Set(instances.flatMap(({ type }) => (type && instanceType(type)?.architecture) ?? []));
  if (found.size === 0) found.add("x86_64");
  const price = ({ pricePerHour }: InstanceType): number => pricePerHour ?? Number.POSITIVE_INFINITY;
  return instanceTypes()
    .filter((type) => type.pricePerHour !== undefined && found.has(type.architecture))
    .sort((a, b) => price(a) - price(b) || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** The zones of ACTIVE instances, the one with fewest tasks to an instance first; undefined: none is known. */
function zonesByTasks({ cluster, chosen }: Placement): readonly (string | undefined)[] {
  const added = new Int32Array(cluster.instances.length);
  for (const index of chosen) if (index >= 0) added[index] = (added[index] as number) + 1;
  const zones = new Map<string, { tasks: number; instances: number }>();
  for (const [index, { zone, status, tasks, otherTasks }] of cluster.instances.entries()) {
    if (zone === undefined || status !== "ACTIVE") continue;
    const sum = zones.get(zone) ?? { tasks: 0, instances: 0 };
    sum.tasks += tasks.length + otherTasks + (added[index] as number);
    sum.instances += 1;
    zones.set(zone, sum);
  }
  const sorted = [...zones].sort(
    ([a, one], [b, other]) => one.instances - other.instances || one.tasks - other.tasks || (a < b ? -1 : 1),
  );
  return sorted.length === 0 ? [undefined] : sorted.map(([zone]) => zone);
}

function countsOf(names: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
}
