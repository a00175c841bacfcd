// What Fargate would need for a task, from what its containers ask for.
import { FARGATE_SIZES, smallestFargateSize } from "../../data/fargateSizes.js";
import { perTask } from "../../model/ecs/perTask.js";
import type { TaskDefinition } from "../../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../../model/ecs/taskSize.js";
import { filled, integerOf } from "../../model/values.js";

/** The smallest size (CPU units, MiB) that holds the containers, keeping whichever of the two the task says already. */
export function fittingFargateSize(task: TaskDefinition): { cpu: number; memory: number } {
  const given = { cpu: taskCpu(task), memory: taskMemoryMiB(task) };
  const needed = containerNeeds(task);
  const row = FARGATE_SIZES.find(({ cpu }) => cpu === given.cpu);
  if (row !== undefined) {
    return { cpu: row.cpu, memory: row.memory.find((mib) => mib >= needed.memory) ?? (row.memory.at(-1) as number) };
  }
  const holding = FARGATE_SIZES.find(({ cpu, memory }) => cpu >= needed.cpu && memory.includes(given.memory ?? -1));
  if (holding !== undefined && given.memory !== undefined) return { cpu: holding.cpu, memory: given.memory };
  return smallestFargateSize(needed.cpu, needed.memory, task.windows) ?? { cpu: 256, memory: 512 };
}

/** The sums of what the containers reserve; what is not said or not known counts nothing. */
export const containerNeeds = perTask((task): { readonly cpu: number; readonly memory: number } => {
  let cpu = 0;
  let memory = 0;
  for (const { node } of task.containers) {
    cpu += integerOf(filled(node, "cpu")) ?? 0;
    memory += integerOf(filled(node, "memoryReservation")) ?? integerOf(filled(node, "memory")) ?? 0;
  }
  return { cpu, memory };
});
