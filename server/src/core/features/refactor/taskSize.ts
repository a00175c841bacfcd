// Between the sizes of a task and those of its containers: what the containers say becomes the task's, or what the task says
// becomes that of its only container.
import { formatCpu, formatMiB } from "../../base/quantity.js";
import { smallestFargateSize } from "../../data/fargateSizes.js";
import { INSTANCE_CPU_UNITS } from "../../data/taskLimits.js";
import type { Editor } from "../../edit/editor.js";
import { reservations } from "../../model/ecs/reservations.js";
import { type TaskDefinition, taskLacks, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../../model/ecs/taskSize.js";
import { filled, integerOf, isAbsent } from "../../model/values.js";
import { itemsOf, type Node } from "../../parse/doc.js";
import { type Offer, offer, type Refactoring, type RefactorPlace } from "./refactoring.js";

export const extractSize: Refactoring = {
  kind: "refactor.extract.stowage.size",
  offers(place) {
    const { task } = place;
    const root = task?.root;
    if (task === undefined || root === undefined || !isAtSize(place)) return [];
    if (!taskLacks(task, "cpu") || !taskLacks(task, "memory")) return [];
    const size = sums(task);
    return size === undefined ? [] : [extraction(place, task, root, size)];
  },
};

export const inlineSize: Refactoring = {
  kind: "refactor.inline.stowage.size",
  offers(place) {
    const { task } = place;
    const [only, ...others] = task?.containers ?? [];
    if (task === undefined || only === undefined || others.length > 0 || !isAtSize(place)) return [];
    // Fargate and managed instances take the size from the task alone, and so do Windows tasks that have one.
    if (task.fargate || !holdsAll(task)) return [];
    const [cpu, memory] = [taskCpu(task), taskMemoryMiB(task)];
    const given = [cpu === undefined ? "" : "cpu", memory === undefined ? "" : "memory"].filter((key) => key !== "");
    if (given.length === 0 || !given.every((key) => isAbsent(only.node, key))) return [];
    return [
      offer(place, `Move ${given.join(" and ")} of the task into container ${only.label}`, (editor) => {
        for (const key of given) editor.remove(taskValue(task, key) as Node);
        if (cpu !== undefined) editor.put(only.node, "cpu", cpu, "image");
        if (memory !== undefined) editor.put(only.node, "memory", memory, "image");
      }),
    ];
  },
};

interface Size {
  readonly cpu: number;
  readonly memory: number;
}

/** At the task's or a container's cpu or memory, or at the brackets and keys of the task. */
function isAtSize({ task, node, container }: RefactorPlace): boolean {
  if (task?.root === undefined || node === undefined) return false;
  if (container === undefined) return node === task.root || node.parent === task.root;
  const key = node.isKey ? node.value : node.parent === container.node ? node.key?.value : undefined;
  return key === "cpu" || key === "memory" || key === "memoryReservation";
}

function holdsAll({ containerList, containers }: TaskDefinition): boolean {
  return containerList !== undefined && !containerList.partial && itemsOf(containerList).length === containers.length;
}

/** Of what the containers say; undefined where one of them does not tell, or nothing is said. */
function sums(task: TaskDefinition): Size | undefined {
  const [cpus, memories] = [reservations(task, "cpu"), reservations(task, "memory")];
  if (cpus === undefined || memories === undefined || memories.length === 0) return undefined;
  const cpu = total(cpus);
  // No container may have a limit beyond the task's memory.
  const memory = Math.max(
    total(memories),
    ...task.containers.map(({ node }) => integerOf(filled(node, "memory")) ?? 0),
  );
  if (task.fargate) return smallestFargateSize(cpu, memory, task.windows);
  return { cpu: cpu === 0 ? 0 : Math.max(cpu, INSTANCE_CPU_UNITS.least), memory };
}

function total(parts: readonly { readonly amount: number }[]): number {
  return parts.reduce((sum, { amount }) => sum + amount, 0);
}

/** Of several containers each keeps its share. */
function extraction(place: RefactorPlace, task: TaskDefinition, root: Node, { cpu, memory }: Size): Offer {
  const [only, ...others] = task.containers;
  const moves = others.length === 0 && only !== undefined;
  const size = [...(cpu > 0 ? [formatCpu(cpu)] : []), formatMiB(memory)].join(" and ");
  const title = moves
    ? `Move cpu and memory to the task (${size})`
    : `Give the task what its containers ask for (${size})`;
  return offer(place, title, (editor) => {
    if (moves) removeSizes(editor, only.node);
    const lead = ["networkMode", "family"].find((key) => taskValue(task, key) !== undefined);
    if (cpu > 0) editor.put(root, "cpu", String(cpu), lead);
    editor.put(root, "memory", String(memory), lead);
  });
}

function removeSizes(editor: Editor, container: Node): void {
  for (const key of ["cpu", "memory", "memoryReservation"]) {
    const value = filled(container, key);
    if (value !== undefined) editor.remove(value);
  }
}
