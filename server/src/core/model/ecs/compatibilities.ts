// What `requiresCompatibilities` says for sure about where a task runs, and what it leaves open.
import { itemsOf, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { type Compatibility, type TaskDefinition, taskValue } from "./taskDefinition.js";

/** Whether the task definition is checked for this launch type. */
export function requires(task: TaskDefinition, value: Compatibility): boolean {
  return task.compatibilities.has(value);
}

/**
 * Whether launch types are named, all of them known, and this one is not among them. Where none is named, the service
 * finds out by itself what the task can run on.
 */
export function rulesOut(task: TaskDefinition, value: Compatibility): boolean {
  if (task.compatibilities.has(value)) return false;
  const list = taskValue(task, "requiresCompatibilities");
  const items = itemsOf(list);
  if (list === undefined || list.partial || items.length === 0) return false;
  return items.every((item) => KNOWN.has(knownText(item)));
}

/** The place where the launch type stands in the list. */
export function compatibilityNode(task: TaskDefinition, value: Compatibility): Node | undefined {
  if (!task.compatibilities.has(value)) return undefined;
  return itemsOf(taskValue(task, "requiresCompatibilities")).find((item) => knownText(item) === value);
}

const KNOWN: ReadonlySet<string | undefined> = new Set<Compatibility>([
  "EC2",
  "FARGATE",
  "EXTERNAL",
  "MANAGED_INSTANCES",
]);
