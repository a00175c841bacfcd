// The preview of tasks on instances: all that is drawn of one placement, and the figures about it.
import { INSTANCE_TYPES_SOURCE } from "../../data/instanceTypes.js";
import { type Answer, answerOf, placementOf, type Question } from "../answer.js";
import { assumptionText } from "../assumptions.js";
import type { ReadCluster } from "../clusters/readCluster.js";
import { fitAssumptions, fitFor } from "../fitFor.js";
import { measuresOf } from "../measures.js";
import { type Placement, placedCount } from "../place.js";
import { roomLeft } from "../room.js";
import { strategyText } from "../strategies.js";
import { blockedGroups } from "../trace.js";
import { type TaskChanges, taskChanges } from "./inputs.js";
import type { Laid } from "./preview.js";
import type { ClusterReader } from "./reader.js";
import { mayRun } from "./running.js";
import { blockedTasksIn } from "./taskBlocked.js";
import { batchesOf, drawnInstances, resourcesOf, zonesOf } from "./taskDrawing.js";
import { rolloutOf } from "./taskRollout.js";
import { taskStep } from "./taskStep.js";
import type {
  Effective,
  Figures,
  FirstFailure,
  Preview,
  PreviewFit,
  PreviewInputs,
  PreviewProblem,
  PreviewSubject,
} from "./types.js";

export type TaskSubject = Extract<PreviewSubject, { scheduler: "ECS" }>;

export function previewTasks(
  subject: TaskSubject,
  inputs: PreviewInputs,
  reader: ClusterReader,
): Laid | PreviewProblem {
  const read = reader.tasks();
  if ("problem" in read) return read;
  const changes = taskChanges(inputs);
  if ("problem" in changes) return changes;
  const answer = answerOf(questionOf(subject, read, changes));
  const { placement } = answer;
  return {
    preview: previewIn(subject, inputs, read, answer),
    stepAt: (step) => taskStep(placement, step),
  };
}

/** Of the tasks that a service lacks. Null: all have a place, or it cannot be told. */
export function firstTaskFailure(
  subject: TaskSubject,
  inputs: PreviewInputs,
  reader: ClusterReader,
): FirstFailure | null {
  const read = reader.tasks();
  const changes = taskChanges(inputs);
  if ("problem" in read || "problem" in changes) return null;
  const { workload } = subject;
  const running = mayRun(subject, read.cluster);
  const lacking = { ...subject, workload: { ...workload, count: workload.count - running } };
  const placement = placementOf(questionOf(lacking, read, changes));
  const [group] = blockedGroups(placement);
  const [blocked] = group === undefined ? [] : blockedTasksIn(placement, [group]);
  if (blocked === undefined) return null;
  const instances = placement.cluster.instances.map(({ id, type = null }) => ({ id, type }));
  const [placed, total] = [running + placedCount(placement), running + placement.chosen.length];
  return { placed, total, blocked, instances };
}

function questionOf({ workload, assumptions }: TaskSubject, cluster: ReadCluster, changes: TaskChanges): Question {
  return { asked: { value: workload, assumptions }, cluster, ...changes };
}

function previewIn(subject: TaskSubject, inputs: PreviewInputs, read: ReadCluster, answer: Answer): Preview {
  const { placement, managedScaling } = answer;
  const lost = lostOf(read, inputs);
  const resources = resourcesOf(placement);
  const fit = fitFor(placement.cluster, placement.workload);
  return {
    scheduler: "ECS",
    effective: effectiveOf(placement, read),
    figures: figuresOf(answer, fit),
    resources,
    zones: zonesOf([...placement.cluster.instances, ...lost]),
    instances: drawnInstances(placement, lost, resources),
    batches: batchesOf(placement, resources),
    chosen: Array.from(placement.chosen),
    blocked: blockedTasksIn(placement, blockedGroups(placement)),
    rollout: rolloutOf(subject, inputs, answer),
    managedScaling: managedScaling.map(({ provider, n, m }) => ({ provider, n, m })),
    assumptions: [
      ...new Set([...answer.assumptions, ...(fit === null ? [] : fitAssumptions(fit).map(assumptionText))]),
    ],
  };
}

/** The instances of the zones that are lost. */
function lostOf({ cluster }: ReadCluster, { loseZones = [] }: PreviewInputs): ReadCluster["cluster"]["instances"] {
  if (loseZones.length === 0) return [];
  return cluster.instances.filter(({ zone }) => zone !== undefined && loseZones.includes(zone));
}

function effectiveOf({ cluster, workload, chosen, seed }: Placement, read: ReadCluster): Effective {
  const { scheduling, count, strategies } = workload;
  const isReplica = scheduling === "REPLICA";
  const all = [...read.cluster.instances, ...cluster.instances];
  const types = new Map<string, number>();
  for (const { type } of cluster.instances) if (type !== undefined) types.set(type, (types.get(type) ?? 0) + 1);
  return {
    count: isReplica ? count : chosen.length,
    countable: isReplica,
    strategy: strategies.map(strategyText).join(","),
    seed,
    random: isReplica && strategies.some(({ type }) => type === "random"),
    profile: "default",
    zones: [...new Set(all.flatMap(({ zone }) => zone ?? []))].sort(),
    types: [...types].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1)).map(([type]) => type),
  };
}

function figuresOf(answer: Answer, fit: PreviewFit | null): Figures {
  const { placement, placed, unplaced, instancesUsed, costPerMonth } = answer;
  const { zones, skew, free, stranded } = measuresOf(placement);
  const share = (resource: "cpu" | "memory"): number | null =>
    free[resource] === 0 ? null : stranded[resource] / free[resource];
  const spare = placement.workload.scheduling === "DAEMON" ? Number.POSITIVE_INFINITY : roomLeft(placement);
  return {
    placed,
    total: placed + unplaced,
    instancesUsed,
    instances: placement.cluster.instances.length,
    costPerMonth,
    region: INSTANCE_TYPES_SOURCE.prices.region,
    stranded: { cpu: share("cpu"), memory: share("memory") },
    skew: Object.keys(zones).length > 1 ? skew : null,
    spare: Number.isFinite(spare) ? spare : null,
    spot: null,
    fit,
  };
}
