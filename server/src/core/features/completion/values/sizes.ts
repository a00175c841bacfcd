// The ladder of sizes of Fargate: the memory that goes with the CPU that is there, and the other way round, with what it costs
// a month.
import { formatCpu, formatMiB } from "../../../base/quantity.js";
import { FARGATE_PRICES, type FargatePrices } from "../../../data/fargatePrices.js";
import { FARGATE_SIZES, type FargateSize } from "../../../data/fargateSizes.js";
import { rulesOut } from "../../../model/ecs/compatibilities.js";
import { dollars, fargateCost } from "../../../model/ecs/fargateCost.js";
import { type TaskDefinition, taskDefinition, taskValue } from "../../../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../../../model/ecs/taskSize.js";
import { member } from "../../../parse/doc.js";
import { knownText } from "../../../parse/placeholders.js";
import type { ValueOffer } from "../offer.js";
import type { Scene } from "../scene.js";
import { text } from "../template.js";

// Rows are short: the price comes before what fewer people look for; whose price it is stands in the documentation.
export function cpuValues({ unit, sources }: Scene): readonly ValueOffer[] | undefined {
  const task = unit === undefined ? undefined : taskDefinition(unit.doc);
  if (task !== undefined && rulesOut(task, "FARGATE")) return undefined;
  const memory = task === undefined ? undefined : taskMemoryMiB(task);
  const sizes = sizesFor(task);
  const fitting = sizes.filter((size) => memory === undefined || size.memory.includes(memory));
  return (fitting.length === 0 ? sizes : fitting).map((size) => {
    const fits = memory !== undefined && size.memory.includes(memory);
    const least = size.memory[0] as number;
    const used = fits ? memory : least;
    const range = fits ? "" : `; ${formatMiB(least)} to ${formatMiB(size.memory.at(-1) as number)}`;
    const price = monthly(task, size.cpu, used, sources.prices);
    const from = price === undefined ? "" : `; ${fits ? "" : "from "}${price.amount}`;
    return { value: text(String(size.cpu)), detail: `${formatCpu(size.cpu)}${from}${range}`, ...price?.about };
  });
}

export function memoryValues({ unit, sources }: Scene): readonly ValueOffer[] | undefined {
  const task = unit === undefined ? undefined : taskDefinition(unit.doc);
  if (task !== undefined && rulesOut(task, "FARGATE")) return undefined;
  const cpu = task === undefined ? undefined : taskCpu(task);
  const sizes = sizesFor(task);
  const own = sizes.filter((size) => size.cpu === cpu);
  const rows = own.length === 0 ? sizes : own;
  const all = [...new Set(rows.flatMap(({ memory }) => memory))].sort((a, b) => a - b);
  return all.map((mib): ValueOffer => {
    const cpus = rows.filter(({ memory }) => memory.includes(mib)).map((size) => size.cpu);
    const least = cpus[0] as number;
    const price = monthly(task, least, mib, sources.prices);
    const isOpen = own.length === 0;
    const units = isOpen ? `; with ${formatCpu(least)}${cpus.length > 1 ? " or more" : ""}` : "";
    const from = price === undefined ? "" : `; ${isOpen && cpus.length > 1 ? "from " : ""}${price.amount}`;
    return { value: text(String(mib)), detail: `${formatMiB(mib)}${from}${units}`, ...price?.about };
  });
}

/** Whether the sizes of Fargate are those to choose from. */
export function offersSizes({ unit }: Scene): boolean {
  return unit === undefined || !rulesOut(taskDefinition(unit.doc), "FARGATE");
}

function sizesFor(task: TaskDefinition | undefined): readonly FargateSize[] {
  return FARGATE_SIZES.filter(({ windows }) => task?.windows !== true || windows);
}

interface Price {
  readonly amount: string;
  readonly about: { readonly documentation: string };
}

/** Undefined for Windows, whose prices are not known. */
function monthly(
  task: TaskDefinition | undefined,
  cpu: number,
  memory: number,
  prices: FargatePrices = FARGATE_PRICES,
): Price | undefined {
  if (task?.windows === true) return undefined;
  const { x86, arm } = fargateCost({ cpu, memory }, prices);
  const platform = task === undefined ? undefined : member(taskValue(task, "runtimePlatform"), "cpuArchitecture");
  const [cost, processor] = knownText(platform) === "ARM64" ? [arm, "ARM"] : [x86, "x86"];
  if (cost === undefined) return undefined;
  const whose = [prices.region, ...(prices.asOf === undefined ? [] : [prices.asOf])].join(", ");
  const documentation = `On Fargate on ${processor}, for a task that runs all the time: prices of ${whose}.`;
  return { amount: `${dollars(cost.onDemand)} a month`, about: { documentation } };
}
