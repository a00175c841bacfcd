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
  const make = instanceMaker({ instances }, workload);
  const added = more.flatMap((wanted) => {
    const { type, count } = wanted;
    const one = make(wanted);
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

/** Makes empty instances, each like the others of its type. */
export function instanceMaker(
  cluster: Cluster,
  workload: Pick<Workload, "providers">,
): (wanted: Omit<MoreInstances, "count">) => Instance {
  const likes = likesIn(cluster);
  return ({ type, zone, provider }) => {
    const like = likes(type, provider);
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
      tasks: base.tasks.map((task) => ({ ...task, id: `new-${type}/${task.id}` })),
    };
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

/** The types of which nothing in the cluster tells what an instance registers. */
export function imaginedTypes(cluster: Cluster, more: readonly MoreInstances[]): readonly string[] {
  const likes = likesIn(cluster);
  return more.flatMap(({ type, provider }) => (likes(type, provider) === undefined ? type : []));
}

/** Finds one of a type, best one that takes tasks. */
function likesIn({ instances }: Cluster): (type: string, provider: string | undefined) => Instance | undefined {
  const byType = new Map<string, Instance[]>();
  for (const instance of instances) {
    if (instance.type === undefined) continue;
    const known = byType.get(instance.type);
    if (known === undefined) byType.set(instance.type, [instance]);
    else known.push(instance);
  }
  return (type, provider) => {
    const alike = (byType.get(type) ?? []).filter(
      ({ capacityProvider }) => provider === undefined || capacityProvider === provider,
    );
    return alike.find(({ status }) => status === "ACTIVE") ?? alike[0];
  };
}
