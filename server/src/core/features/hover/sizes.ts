// CPU and memory of tasks and containers: what the number is, what Fargate makes of it, and what the containers take of it.
import { formatCpu, formatMiB } from "../../base/quantity.js";
import { FARGATE_SIZES, type FargateSize } from "../../data/fargateSizes.js";
import { rulesOut } from "../../model/ecs/compatibilities.js";
import { reservations } from "../../model/ecs/reservations.js";
import { type TaskDefinition, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../../model/ecs/taskSize.js";
import { filled, integerOf } from "../../model/values.js";
import { code, listed, paragraphs } from "./markdown.js";
import { monthOf } from "./price.js";
import type { Topic } from "./topic.js";

export const taskCpuHover: Topic = ({ doc }, { prices }) => {
  const task = taskDefinition(doc);
  const cpu = taskCpu(task);
  if (cpu === undefined) return undefined;
  return paragraphs([
    cpu % 128 === 0 ? `${formatCpu(cpu)} (${cpu} CPU units).` : `${formatCpu(cpu)}.`,
    mayBeFargate(task) ? fargateMemory(task, cpu) : undefined,
    sumOf(task, "cpu", cpu),
    monthOf(task, prices),
  ]);
};

export const taskMemoryHover: Topic = ({ doc }, { prices }) => {
  const task = taskDefinition(doc);
  const [cpu, memory] = [taskCpu(task), taskMemoryMiB(task)];
  if (memory === undefined) return undefined;
  return paragraphs([
    `${formatMiB(memory)}.`,
    mayBeFargate(task) && cpu !== undefined ? fargateMemory(task, cpu) : undefined,
    sumOf(task, "memory", memory),
    monthOf(task, prices),
  ]);
};

export const containerCpuHover: Topic = ({ doc, value }) => {
  const task = taskDefinition(doc);
  const cpu = integerOf(value);
  if (cpu === undefined) return undefined;
  const whole = taskCpu(task);
  const part = whole === undefined || whole === 0 ? "" : `, ${percent(cpu, whole)} of the task's ${formatCpu(whole)}`;
  const share = task.windows ? "" : " It is a share: while others are idle, the container may use more.";
  const own =
    cpu === 0 ? "Nothing is reserved; the container gets what the others leave." : `${formatCpu(cpu)}${part}.${share}`;
  return paragraphs([own, whole === undefined ? undefined : sumOf(task, "cpu", whole)]);
};

export const containerMemoryHover: Topic = ({ doc, value }) => {
  const memory = integerOf(value);
  if (memory === undefined) return undefined;
  const task = taskDefinition(doc);
  const whole = taskMemoryMiB(task);
  const reserved = integerOf(filled(value.parent, "memoryReservation"));
  const part =
    whole === undefined || whole === 0 ? "" : `, ${percent(memory, whole)} of the task's ${formatMiB(whole)}`;
  return paragraphs([
    `${formatMiB(memory)}${part}: a hard limit. A container that takes more is killed.`,
    reserved === undefined ? undefined : `${formatMiB(reserved)} of it are reserved.`,
    whole === undefined ? undefined : sumOf(task, "memory", whole),
  ]);
};

export const reservationHover: Topic = ({ doc, value }) => {
  const reserved = integerOf(value);
  if (reserved === undefined) return undefined;
  const task = taskDefinition(doc);
  const limit = integerOf(filled(value.parent, "memory"));
  const whole = taskMemoryMiB(task);
  const most = limit ?? whole;
  const upTo =
    most === undefined
      ? "while the host has some"
      : `up to ${limit === undefined ? "the task's" : "its limit of"} ${formatMiB(most)}`;
  return paragraphs([
    `${formatMiB(reserved)} are reserved. The container may use more, ${upTo}.`,
    whole === undefined ? undefined : sumOf(task, "memory", whole),
  ]);
};

export function mayBeFargate(task: TaskDefinition): boolean {
  return task.root !== undefined && !rulesOut(task, "FARGATE");
}

/** The row of the table of sizes, and whether the task stands in it. */
function fargateMemory(task: TaskDefinition, cpu: number): string {
  const row = FARGATE_SIZES.find((size) => size.cpu === cpu && (size.windows || !task.windows));
  const system = task.windows ? " for Windows" : "";
  if (row === undefined) {
    const sizes = FARGATE_SIZES.filter(({ windows }) => windows || !task.windows).map((size) => formatCpu(size.cpu));
    return `Fargate has no such size${system}: it offers ${listed(sizes, "or")}.`;
  }
  const memory = taskMemoryMiB(task);
  const fits = memory === undefined || row.memory.includes(memory);
  const { choices, steps } = ladder(row);
  return `Fargate offers ${choices} of memory with ${formatCpu(cpu)}${system}${steps}${fits ? "" : `, and not ${formatMiB(memory)}`}.`;
}

function ladder({ memory }: FargateSize): { readonly choices: string; readonly steps: string } {
  if (memory.length <= 4) return { choices: listed(memory.map(formatMiB), "or"), steps: "" };
  const [first, second] = memory as [number, number];
  const choices = `${formatMiB(first)} to ${formatMiB(memory.at(-1) as number)}`;
  return { choices, steps: `, in steps of ${formatMiB(second - first)}` };
}

/** What the containers reserve; nothing where a part of it is not known. */
function sumOf(task: TaskDefinition, what: "cpu" | "memory", whole: number): string | undefined {
  const taken = reservations(task, what);
  if (taken === undefined || taken.length === 0) return undefined;
  const show = what === "cpu" ? (amount: number) => `${amount}` : formatMiB;
  const sum = taken.reduce((total, { amount }) => total + amount, 0);
  const shown =
    taken.length > MOST_CONTAINERS
      ? `${taken.length} containers`
      : listed(taken.map(({ label, amount }) => `${code(label)} ${show(amount)}`));
  const unit = what === "cpu" ? " CPU units" : "";
  const [verb, noun] = taken.length === 1 ? ["reserves", "The container"] : ["reserve", "The containers"];
  const of = `${noun} ${verb} ${show(sum)} of ${show(whole)}${unit}`;
  const rest =
    sum > whole ? `${show(sum - whole)} too much` : sum === whole ? "nothing is left" : `${show(whole - sum)} left`;
  return taken.length === 1 ? `${of}; ${rest}.` : `${of}; ${rest}: ${shown}.`;
}

const MOST_CONTAINERS = 6;

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 1000) / 10} %`;
}
