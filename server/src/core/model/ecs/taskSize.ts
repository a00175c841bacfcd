// The task's own CPU and memory as numbers. What is absent, unknown or written in a way the service cannot read is undefined.
import { cpuUnits, memoryMiB } from "../../base/quantity.js";
import { isKnown } from "../../parse/placeholders.js";
import { perTask } from "./perTask.js";
import { type TaskDefinition, taskValue } from "./taskDefinition.js";

/** CPU units; 1024 are one vCPU. */
export const taskCpu = perTask((task) => read(task, "cpu", cpuUnits));

export const taskMemoryMiB = perTask((task) => read(task, "memory", memoryMiB));

/** A number in place of the text counts as well: the schema speaks of the quotes. */
function read(task: TaskDefinition, key: string, parse: (text: string) => number | undefined): number | undefined {
  const node = taskValue(task, key);
  if (node === undefined || !isKnown(node)) return undefined;
  return node.type === "string" || node.type === "number" ? parse(String(node.value)) : undefined;
}
