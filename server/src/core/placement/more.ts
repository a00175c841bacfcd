// Instances that are not there yet: like the others of their type in the cluster, or as the type registers with ECS.
import { ZONE_ATTRIBUTE } from "../data/placementStrategies.js";
import { withTasks } from "./after.js";
import { attributeOf } from "./attributes.js";
import type { MoreInstances } from "./preview/types.js";
import { instanceOfType, takenBySystem } from "./shape.js";
import type { Cluster, Instance, Workload } from "./types.js";

/** More instances of one kind than this are in no cluster. */
const MOST_MORE = 5000;

export function withMore(
  instances: readonly Instance[],
  workload: Pick<Workload, "providers">,
  more: readonly MoreInstances[],
): readonly Instance[] {
  if (more.length === 0) return instances;
  const names = new Set(instances.map(({ id }) => id));
  const added = more.flatMap((wanted) => {
    const { type, count } = wanted;
    const one = anotherInstance({ instances }, workload, wanted);
    let number = 1;
    return Array.from({ length: Math.min(MOST_MORE, Math.max(0, Math.floor(count))) }, (): Instance => {
      while (names.has(`new-${type}-${number}`)) number += 1;
      const id = `new-${type}-${number}`;
      names.add(id);
      return { ...one, id };
    });
  });
  return [...instances, ...added];
}

/** An empty instance. */
export function anotherInstance(
  cluster: Cluster,
  workload: Pick<Workload, "providers">,
  { type, zone, provider }: Omit<MoreInstances, "count">,
): Instance {
  const like = similar(cluster, type, provider);
  const base = like === undefined ? instanceOfType(type).value : emptied(like);
  const own = provider ?? (like === undefined ? workload.providers[0]?.provider : like.capacityProvider);
  const { [ZONE_ATTRIBUTE]: _, ...attributes } = base.attributes;
  return {
    ...base,
    id: `new-${type}`,
    zone,
    attributes: zone === undefined ? attributes : { ...attributes, [ZONE_ATTRIBUTE]: zone },
    status: "ACTIVE",
    capacityProvider: own,
    // What a new instance runs is not known but for daemons.
    tasks: base.tasks.map((task) => ({ ...task, id: `new-${type}/${task.id}` })),
  };
}

/** As if it were new: with what starts on every instance. */
export function emptied(instance: Instance): Instance {
  const isWindows = attributeOf(instance, "ecs.os-type") === "windows";
  const bare = { ...instance, agentConnected: true, used: takenBySystem(isWindows), tasks: [], otherTasks: 0 };
  return withTasks(
    bare,
    instance.tasks.filter(({ daemon }) => daemon),
  );
}

/** Whether nothing in the cluster tells what such an instance registers. */
export function isImagined(cluster: Cluster, { type, provider }: MoreInstances): boolean {
  return similar(cluster, type, provider) === undefined;
}

/** One of the type, best one that takes tasks. */
function similar({ instances }: Cluster, type: string, provider: string | undefined): Instance | undefined {
  const alike = instances.filter(
    (instance) => instance.type === type && (provider === undefined || instance.capacityProvider === provider),
  );
  return alike.find(({ status }) => status === "ACTIVE") ?? alike[0];
}
