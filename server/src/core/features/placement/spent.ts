// Where it is said what a task, or a pod, takes of a resource: the one value to lower where there is one, else the largest of
// several to look at.

import { resourceRequirements } from "../../model/ecs/resourceRequirements.js";
import { type TaskDefinition, taskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { kubernetesObject } from "../../model/k8s/object.js";
import { podTemplate, runningContainers } from "../../model/k8s/podTemplate.js";
import { filled, integerOf, rawText } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import type { PlacedUnit } from "../placementQuestion.js";

export interface Less {
  readonly resource: "cpu" | "memory" | "gpus";
  readonly from: number;
  readonly to: number;
}

export interface SpentPlace {
  readonly unit: PlacedUnit;
  readonly node: Node;
  /** What to write there; undefined: a person has to decide. */
  readonly value: string | number | undefined;
  readonly title: string;
}

export function taskPlace(unit: PlacedUnit, less: Less): SpentPlace | undefined {
  const task = taskDefinition(unit.opened.doc);
  if (less.resource === "gpus") return ofGpus(unit, task, less);
  const { resource, from, to } = less;
  const own = taskValue(task, resource);
  if (own !== undefined) return written(unit, own, less, mayShrink(task, resource, to));
  const places = task.containers.flatMap(({ node }) => spentBy(node, resource) ?? []);
  const [largest, ...others] = places.sort((a, b) => b.amount - a.amount);
  if (largest === undefined) return undefined;
  if (others.length === 0) return written(unit, largest.node, less, to >= LEAST[resource]);
  const title = `${resource} of ${places.length} containers ${from} → ${to} in all`;
  return { unit, node: largest.node, value: undefined, title };
}

/** The pods of a workload of this name, in which one container asks for all of it. */
export function podPlace(workloads: readonly PlacedUnit[], batch: string, less: Less): SpentPlace | undefined {
  if (less.resource === "gpus") return undefined;
  const name = batch.slice(batch.lastIndexOf("/") + 1);
  const [unit, ...others] = workloads.filter(({ opened }) => kubernetesObject(opened.doc).name === name);
  if (unit === undefined || others.length > 0) return undefined;
  const template = podTemplate(kubernetesObject(unit.opened.doc));
  const containers = template === undefined ? [] : runningContainers(template);
  const places = containers.flatMap(({ node }) => {
    const request = filled(filled(filled(node, "resources"), "requests"), less.resource);
    return request === undefined ? [] : [request];
  });
  const [node] = places;
  if (node === undefined) return undefined;
  const text = `${less.to}${less.resource === "cpu" ? "m" : "Mi"}`;
  const isClear = containers.length === 1 && isKnown(node) && less.to >= 1;
  const title = isClear
    ? `requests.${less.resource} ${rawText(node)} → ${text}`
    : `requests.${less.resource} of ${containers.length} containers → ${text} in all`;
  return { unit, node, value: isClear ? text : undefined, title };
}

/** What the service takes at least. */
const LEAST = { cpu: 1, memory: 6 } as const;

function written(unit: PlacedUnit, node: Node, { resource, from, to }: Less, isClear: boolean): SpentPlace {
  const title = `${node.key?.value ?? resource} ${rawText(node) ?? from} → ${to}`;
  const value = node.type === "number" ? to : String(to);
  return { unit, node, value: isClear && isKnown(node) ? value : undefined, title };
}

/** Fargate has sizes of its own, and no container may be larger than its task. */
function mayShrink(task: TaskDefinition, resource: "cpu" | "memory", to: number): boolean {
  if (task.fargate || to < LEAST[resource]) return false;
  const amounts = task.containers.map(({ node }) => spentBy(node, resource)?.amount ?? 0);
  const limits = task.containers.map(
    ({ node }) => (resource === "memory" ? integerOf(filled(node, "memory")) : 0) ?? 0,
  );
  return amounts.reduce((sum, amount) => sum + amount, 0) <= to && limits.every((limit) => limit <= to);
}

function spentBy(container: Node, resource: "cpu" | "memory"): { node: Node; amount: number } | undefined {
  const reserved = resource === "memory" ? filled(container, "memoryReservation") : undefined;
  const node = reserved ?? filled(container, resource);
  const amount = integerOf(node);
  return node === undefined || amount === undefined || amount <= 0 ? undefined : { node, amount };
}

function ofGpus(unit: PlacedUnit, task: TaskDefinition, less: Less): SpentPlace | undefined {
  const values = resourceRequirements(task).flatMap(({ type, value }) =>
    type === "GPU" && value !== undefined ? [value] : [],
  );
  const [node] = values;
  if (node === undefined) return undefined;
  const isClear = values.length === 1 && integerOf(node) === less.from && less.to >= 1;
  return { ...written(unit, node, less, isClear), title: `GPUs ${less.from} → ${less.to}` };
}
