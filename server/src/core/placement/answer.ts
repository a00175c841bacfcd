// The whole answer to "where will the tasks of this task definition, or of this service, land on that cluster": the placement
// with the deployment's range, managed scaling, the price, and all that it rests on.
import { INSTANCE_TYPES_SOURCE } from "../data/instanceTypes.js";
import { taskCounts } from "../model/ecs/deployment.js";
import type { Service } from "../model/ecs/service.js";
import type { TaskDefinition } from "../model/ecs/taskDefinition.js";
import { clusterAfter } from "./after.js";
import { type Assumption, assume, assumptionText } from "./assumptions.js";
import { createBoard } from "./board.js";
import type { ReadCluster } from "./clusters/readCluster.js";
import { monthlyCost } from "./cost.js";
import { MANAGED_SCALING_DEFAULTS, managedScaling, type Scaling, waitingFor } from "./managedScaling.js";
import { daemonTargets, type Placement, place, placedCount, usedInstances } from "./place.js";
import { instanceOfType } from "./shape.js";
import type { Cluster, Strategy, Workload } from "./types.js";
import { assumptionsOf } from "./unknowns.js";
import { whatIf } from "./whatIf.js";
import { workloadOf } from "./workload.js";

export interface Question {
  readonly task: TaskDefinition;
  readonly service: Service | undefined;
  readonly cluster: ReadCluster;
  readonly seed: number;
  /** What if it were otherwise; absent: as it is. */
  readonly count?: number;
  readonly strategies?: readonly Strategy[];
  readonly loseZones?: readonly string[];
  readonly drain?: readonly string[];
  /** The type that every instance is. */
  readonly type?: string;
}

export interface Answer {
  readonly placement: Placement;
  readonly placed: number;
  readonly unplaced: number;
  readonly instancesUsed: number;
  /** USD. */
  readonly costPerMonth: number | null;
  readonly deployment: { readonly lower: number; readonly upper: number };
  readonly managedScaling: readonly Scaling[];
  readonly assumptions: readonly string[];
}

export function answerOf(question: Question): Answer {
  const { task, service, cluster: read, seed, count, strategies, loseZones, drain, type } = question;
  const asked = workloadOf(task, service);
  const shape = type === undefined ? undefined : instanceOfType(type);
  const { cluster, workload } = whatIf(
    { cluster: read.cluster, workload: asked.value },
    {
      ...(count === undefined ? {} : { count }),
      ...(strategies === undefined ? {} : { strategies }),
      ...(loseZones === undefined ? {} : { loseZones }),
      ...(drain === undefined ? {} : { drain }),
      ...(shape === undefined ? {} : { type: shape.value }),
    },
  );
  const placement = place(cluster, workload, seed);
  const placed = placedCount(placement);
  const used = usedInstances(placement);
  const costPerMonth = monthlyCost(used.map((index) => cluster.instances[index]?.type));
  const told: readonly Assumption[] = [
    ...asked.assumptions.filter(({ code }) => isStill(code, question)),
    ...(shape?.assumptions ?? read.assumptions),
    ...ofCount(cluster, workload, count),
    ...assumptionsOf(placement),
    ...(used.length === 0 || costPerMonth === null ? [] : [PRICES]),
  ];
  return {
    placement,
    placed,
    unplaced: placement.chosen.length - placed,
    instancesUsed: used.length,
    costPerMonth,
    deployment: taskCounts({ desired: desiredOf(cluster, workload), ...workload.deployment }),
    managedScaling: scalingsOf(placement, read),
    assumptions: [...new Set(told.map(assumptionText))],
  };
}

const PRICES = assume("prices-of", {
  region: INSTANCE_TYPES_SOURCE.prices.region,
  checked: INSTANCE_TYPES_SOURCE.prices.checked,
});

/** What the question itself says is not assumed any more. */
function isStill(code: Assumption["code"], { count, strategies }: Question): boolean {
  if (code === "count-unknown" || code === "count-too-large") return count === undefined;
  return code !== "strategy-unknown" || strategies === undefined;
}

function ofCount(cluster: Cluster, { need, scheduling }: Workload, count: number | undefined): readonly Assumption[] {
  const running = cluster.instances.reduce(
    (sum, { tasks }) => sum + tasks.filter(({ group }) => group === need.group).length,
    0,
  );
  return [
    ...(scheduling === "DAEMON" && count !== undefined ? [assume("count-of-daemon", {})] : []),
    ...(running === 0 ? [] : [assume("own-tasks-stay", { tasks: running, group: need.group })]),
  ];
}

/** A daemon is wanted once on every instance that may run it. */
function desiredOf(cluster: Cluster, workload: Workload): number {
  if (workload.scheduling === "REPLICA") return workload.count;
  return daemonTargets({ board: createBoard(cluster, workload), provider: undefined }).length;
}

function scalingsOf(placement: Placement, { providers }: ReadCluster): readonly Scaling[] {
  const names = [...new Set(placement.workload.providers.map(({ provider }) => provider))];
  if (names.length === 0) return [];
  const after = clusterAfter(placement);
  return names.map((provider) => {
    const known = providers.find((one) => one.provider === provider);
    const managed = known ?? { provider, ...MANAGED_SCALING_DEFAULTS, types: [] };
    return managedScaling(after, managed, [waitingFor(placement, provider)]);
  });
}
