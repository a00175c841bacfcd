// The size of a task that moves to Fargate: the smallest one that holds what the task has, and what its containers ask for.
import { FARGATE_SIZES, smallestFargateSize } from "../../data/fargateSizes.js";
import type { Editor } from "../../edit/editor.js";
import { type TaskDefinition, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../../model/ecs/taskSize.js";
import { filled, integerOf } from "../../model/values.js";
import type { Node } from "../../parse/doc.js";
import { containerNeeds } from "../../rules/shared/fargate.js";

/** Leaves alone what is not known before deployment, and what Fargate has. */
export function fargateSizeStep(editor: Editor, task: TaskDefinition, root: Node): void {
  const size = fargateSizeFor(task);
  if (size === undefined) return;
  put(editor, task, root, { key: "cpu", given: taskCpu(task), wanted: size.cpu, after: "networkMode" });
  put(editor, task, root, { key: "memory", given: taskMemoryMiB(task), wanted: size.memory, after: "cpu" });
}

/** Undefined where it is not known, or Fargate has none that is large enough. */
export function fargateSizeFor(task: TaskDefinition): { cpu: number; memory: number } | undefined {
  const [cpu, memory] = [taskCpu(task), taskMemoryMiB(task)];
  if (isUnknown(task, "cpu", cpu) || isUnknown(task, "memory", memory)) return undefined;
  const needs = containerNeeds(task);
  // No container may have a limit beyond the task's memory.
  const limits = task.containers.map(({ node }) => integerOf(filled(node, "memory")) ?? 0);
  const wanted = { cpu: Math.max(cpu ?? 0, needs.cpu), memory: Math.max(memory ?? 0, needs.memory, ...limits) };
  const exact = FARGATE_SIZES.find((row) => row.cpu === wanted.cpu && (row.windows || !task.windows));
  return exact?.memory.includes(wanted.memory) === true
    ? wanted
    : smallestFargateSize(wanted.cpu, wanted.memory, task.windows);
}

function isUnknown(task: TaskDefinition, key: string, value: number | undefined): boolean {
  return value === undefined && taskValue(task, key) !== undefined;
}

interface Part {
  readonly key: string;
  readonly given: number | undefined;
  readonly wanted: number;
  readonly after: string;
}

/** `"0.25 vCPU"` says the same as `"256"` and stays; a bare number does not. */
function put(editor: Editor, task: TaskDefinition, root: Node, { key, given, wanted, after }: Part): void {
  if (given === wanted && taskValue(task, key)?.type === "string") return;
  editor.put(root, key, String(wanted), after);
}
