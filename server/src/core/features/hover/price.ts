// What a task costs on Fargate in a month, with whose prices they are.

import type { FargatePrices } from "../../data/fargatePrices.js";
import { FARGATE_SIZES } from "../../data/fargateSizes.js";
import { rulesOut } from "../../model/ecs/compatibilities.js";
import { dollars, fargateCost, type MonthlyCost } from "../../model/ecs/fargateCost.js";
import { type TaskDefinition, taskLacks, taskValue } from "../../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../../model/ecs/taskSize.js";
import { filled, integerOf } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";

export interface TaskCost {
  /** On the processor of the task, and on the other one. */
  readonly usual: MonthlyCost;
  readonly other: MonthlyCost | undefined;
  readonly names: readonly string[];
}

/** Undefined for what Fargate does not run, and for Windows, whose prices are not known. */
export function costOf(task: TaskDefinition, prices: FargatePrices): TaskCost | undefined {
  const [cpu, memory] = [taskCpu(task), taskMemoryMiB(task)];
  if (cpu === undefined || memory === undefined || task.windows || rulesOut(task, "FARGATE")) return undefined;
  if (!FARGATE_SIZES.some((size) => size.cpu === cpu && size.memory.includes(memory))) return undefined;
  const storage = integerOf(filled(taskValue(task, "ephemeralStorage"), "sizeInGiB"));
  if (storage === undefined && !taskLacks(task, "ephemeralStorage")) return undefined;
  const { x86, arm } = fargateCost({ cpu, memory, ...(storage === undefined ? {} : { storage }) }, prices);
  const isArm = knownText(filled(taskValue(task, "runtimePlatform"), "cpuArchitecture")) === "ARM64";
  if (isArm && arm !== undefined) return { usual: arm, other: x86, names: ["ARM", "x86"] };
  return { usual: x86, other: arm, names: ["x86", "ARM"] };
}

/** The same in words. */
export function monthOf(task: TaskDefinition, prices: FargatePrices): string | undefined {
  const cost = costOf(task, prices);
  if (cost === undefined) return undefined;
  const { usual, other, names } = cost;
  const first = `${dollars(usual.onDemand)} on ${names[0]}`;
  const second = other === undefined ? "" : `, ${dollars(other.onDemand)} on ${names[1]}`;
  const least = usual.spot === undefined ? "" : `; Spot varies, from ${dollars(usual.spot)}`;
  const { region, asOf } = prices;
  return `**A month on Fargate:** about ${first}${second}${least}. *${region}${asOf === undefined ? "" : `, prices of ${asOf}`}; a task that runs all the time.*`;
}
