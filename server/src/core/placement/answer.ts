// The whole answer to "where will the tasks of this workload land on that cluster": the placement with the deployment's
// range, managed scaling, the price, and all that it rests on. It knows no definitions.
import { INSTANCE_TYPES_SOURCE } from "../data/instanceTypes.js";
import { taskCounts } from "../model/ecs/deployment.js";
import { clusterAfter } from "./after.js";
import { type Assumption, assume, assumptionText } from "./assumptions.js";
import { createBoard } from "./board.js";
import type { ReadCluster } from "./clusters/readCluster.js";
import { monthlyCost } from "./cost.js";
import { MANAGED_SCALING_DEFAULTS, managedScaling, type Scaling, waitingFor } from "./managedScaling.js";
import { imaginedTypes } from "./more.js";
import type { Known } from "./need.js";
import { daemonTargets, type Placement, place, placedCount, usedInstances } from "./place.js";
import type { MoreInstances } from "./preview/types.js";
import { instanceOfType } from "./shape.js";
import type { Cluster, Strategy, Workload } from "./types.js";
import { assumptionsOf } from "./unknowns.js";
import { whatIf } from "./whatIf.js";

export interface Question {
  readonly asked: Known<Workload>;
  readonly cluster: ReadCluster;
  readonly seed: number;
  /** What if it were otherwise; absent: as it is. */
  readonly count?: number;
  readonly strategies?: readonly Strategy[];
  readonly loseZones?: readonly string[];
  readonly drain?: readonly string[];
  /** The type that every instance is. */
  readonly type?: string;
  /** Instances that are there besides. */
  readonly more?: readonly MoreInstances[];
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

/** The placement alone. */
export function placementOf({ asked, cluster, seed, type, ...change }: Question): Placement {
  const shape = type === undefined ? {} : { type: instanceOfType(type).value };
  const situation = whatIf({ cluster: cluster.cluster, workload: asked.value }, { ...change, ...shape });
  return place(situation.cluster, situation.workload, seed);
}

export function answerOf(question: Question): Answer {
  const { asked, cluster: read, count, type, more = [] } = question;
  const placement = placementOf(question);
  const { cluster, workload } = placement;
  const placed = placedCount(placement);
  const used = usedInstances(placement);
  const costPerMonth = monthlyCost(used.map((index) => cluster.instances[index]?.type));
  const told: readonly Assumption[] = [
    ...asked.assumptions.filter(({ code }) => isStill(code, question)),
    ...(type === undefined ? read.assumptions : instanceOfType(type).assumptions),
    ...imaginedTypes(read.cluster, more).flatMap((name) => instanceOfType(name).assumptions),
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
