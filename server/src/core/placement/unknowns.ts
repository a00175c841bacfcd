// What a placement rests on that nobody knows of its cluster: the assumptions about the instances that were candidates.
import { type InstanceType, instanceType, isTrunkingUncertain } from "../data/instanceTypes.js";
import { type Assumption, assume } from "./assumptions.js";
import { attributeOf, TRUNK_ATTRIBUTE } from "./attributes.js";
import { type Board, createBoard, instanceAt } from "./board.js";
import { passesAll } from "./framework.js";
import type { Placement } from "./place.js";
import { ask, expressions } from "./plugins/memberOf.js";
import { ECS } from "./profiles.js";
import type { Instance, Resource } from "./types.js";

export function assumptionsOf({ cluster, workload }: Placement): readonly Assumption[] {
  const board = createBoard(cluster, workload);
  const providers = workload.providers.length === 0 ? [undefined] : workload.providers.map(({ provider }) => provider);
  const candidates = [...cluster.instances.keys()].filter((index) =>
    providers.some((provider) => passesAll(ECS.preFilter, { board, provider }, index)),
  );
  const instances = candidates.map((index) => instanceAt(board, index));
  return [
    ...ofResources(board, instances),
    ...ofInterfaces(board, instances),
    ...ofAttributes(board, instances),
    ...ofConstraints(board, candidates),
  ];
}

const RESOURCES: readonly (readonly [Resource, string])[] = [
  ["cpu", "CPU"],
  ["memory", "memory"],
  ["gpus", "GPUs"],
];

function ofResources({ need }: Board, instances: readonly Instance[]): readonly Assumption[] {
  return RESOURCES.flatMap(([resource, word]) => {
    const unknown = instances.filter(({ capacity }) => capacity[resource] === undefined).length;
    return need[resource] === 0 || unknown === 0
      ? []
      : assume("resource-unknown", { instances: unknown, resource: word });
  });
}

function ofInterfaces({ need }: Board, instances: readonly Instance[]): readonly Assumption[] {
  if (need.eniSlots === 0) return [];
  const unknown = instances.filter(({ capacity }) => capacity.eniSlots === undefined);
  const uncertain = instances.filter(isUncertain);
  // Tasks that nobody listed may hold interfaces.
  const busy = instances.filter(({ capacity, used, tasks, otherTasks }) => {
    const unlisted = otherTasks > 0 || tasks.some(({ takes }) => takes === undefined);
    return capacity.eniSlots !== undefined && used.eniSlots === 0 && unlisted;
  });
  return [
    ...(unknown.length === 0 ? [] : [assume("interfaces-unknown", typesOf(unknown))]),
    ...(uncertain.length === 0 ? [] : [assume("interfaces-uncertain", typesOf(uncertain))]),
    ...(busy.length === 0 ? [] : [assume("interfaces-in-use-unknown", { instances: busy.length })]),
  ];
}

function isUncertain(instance: Instance): boolean {
  const type: InstanceType | undefined = instance.type === undefined ? undefined : instanceType(instance.type);
  return type?.trunkTasks !== undefined && isTrunkingUncertain(type) && attributeOf(instance, TRUNK_ATTRIBUTE) !== null;
}

function typesOf(instances: readonly Instance[]): { readonly instances: number; readonly types: string } {
  const types = [...new Set(instances.map(({ type = "type unknown" }) => type))].sort();
  return { instances: instances.length, types: types.join(", ") };
}

function ofAttributes({ need }: Board, instances: readonly Instance[]): readonly Assumption[] {
  return need.attributes.flatMap(({ name }) => {
    const unknown = instances.filter((instance) => attributeOf(instance, name) === undefined).length;
    return unknown === 0 ? [] : assume("attribute-unknown", { instances: unknown, name });
  });
}

function ofConstraints(board: Board, candidates: readonly number[]): readonly Assumption[] {
  return expressions(board).flatMap((constraint) => {
    const open = candidates.filter((index) => ask(board, index, constraint).holds === undefined).length;
    return open === 0 ? [] : assume("constraint-undecided", { instances: open, expression: constraint.text });
  });
}
