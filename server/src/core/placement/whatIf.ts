// What would be if: the same cluster and workload with one thing or another different. New values; what was given stays.
import { instanceType } from "../data/instanceTypes.js";
import { TRUNK_ATTRIBUTE, TYPE_ATTRIBUTE } from "./attributes.js";
import { withMore } from "./more.js";
import type { MoreInstances } from "./preview/types.js";
import { interfaceSlots } from "./shape.js";
import type { Cluster, Instance, Strategy, Workload } from "./types.js";

export interface WhatIf {
  /** The instances of these zones are gone, with their tasks. */
  readonly loseZones?: readonly string[];
  /** These instances get no more tasks. */
  readonly drain?: readonly string[];
  /** Every instance offers what this one does. */
  readonly type?: Instance;
  /** Instances that are there besides. */
  readonly more?: readonly MoreInstances[];
  readonly count?: number;
  readonly strategies?: readonly Strategy[];
}

export interface Situation {
  readonly cluster: Cluster;
  readonly workload: Workload;
}

export function whatIf({ cluster, workload }: Situation, change: WhatIf): Situation {
  const { loseZones = [], drain = [], type, more = [] } = change;
  const isLost = ({ zone }: { readonly zone?: string | undefined }): boolean =>
    zone !== undefined && loseZones.includes(zone);
  const left = cluster.instances
    .filter((instance) => !isLost(instance))
    .map((instance) => (type === undefined ? instance : ofType(instance, type)));
  const added = more.filter((one) => !isLost(one));
  const instances = withMore(left, workload, added).map(
    (instance): Instance => (drain.includes(instance.id) ? { ...instance, status: "DRAINING" } : instance),
  );
  const { count = workload.count, strategies = workload.strategies } = change;
  return { cluster: { instances }, workload: { ...workload, count, strategies } };
}

function ofType(instance: Instance, { type, capacity, attributes }: Instance): Instance {
  const found = type === undefined ? undefined : instanceType(type);
  // An instance with a trunk interface keeps it, where the other type can have one.
  const isTrunked = found !== undefined && hasTrunk(instance);
  const eniSlots = isTrunked ? interfaceSlots(found, true) : capacity.eniSlots;
  const own = { ...instance.attributes, ...attributes };
  // What says the old type would contradict the new one.
  const all = type !== undefined && Object.hasOwn(own, TYPE_ATTRIBUTE) ? { ...own, [TYPE_ATTRIBUTE]: type } : own;
  return { ...instance, type, capacity: { ...capacity, eniSlots }, attributes: all };
}

function hasTrunk({ attributes }: Instance): boolean {
  return Object.hasOwn(attributes, TRUNK_ATTRIBUTE);
}
