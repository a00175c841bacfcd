// Tasks on Fargate, which needs no cluster: they are spread over the Availability Zones of their subnets, and shared out to
// FARGATE and FARGATE_SPOT. What can go wrong is the size and the network mode; what it costs is told a month.
import { FARGATE_PRICES, type FargatePrices } from "../data/fargatePrices.js";
import { FARGATE_SIZES } from "../data/fargateSizes.js";
import { rulesOut } from "../model/ecs/compatibilities.js";
import { taskCounts } from "../model/ecs/deployment.js";
import { fargateCost, type MonthlyCost } from "../model/ecs/fargateCost.js";
import { isFargate, type Service } from "../model/ecs/service.js";
import { awsvpcConfiguration } from "../model/ecs/serviceLaunch.js";
import { type TaskDefinition, taskLacks, taskValue } from "../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../model/ecs/taskSize.js";
import { filled, integerOf, rawText } from "../model/values.js";
import { itemsOf } from "../parse/doc.js";
import { knownText } from "../parse/placeholders.js";
import { type Assumption, assume, assumptionText } from "./assumptions.js";
import { sharesOf } from "./shares.js";
import type { Workload } from "./types.js";
import { workloadOf } from "./workload.js";

export interface Views {
  readonly task: TaskDefinition;
  readonly service: Service | undefined;
}

export interface FargateGiven {
  readonly count: number | undefined;
  readonly loseZones: readonly string[];
  /** In which zone a subnet lies, where that is known. */
  readonly subnets: ReadonlyMap<string, string>;
  readonly prices: FargatePrices | undefined;
}

export interface FargateAnswer {
  readonly tasks: readonly FargateTask[];
  readonly placed: number;
  readonly unplaced: number;
  /** Why no task can run; empty when they can. */
  readonly blocked: readonly string[];
  /** Tasks by zone, and on Spot. */
  readonly zones: readonly { readonly zone: string; readonly tasks: number }[];
  readonly spot: number;
  /** USD. */
  readonly costPerMonth: number | null;
  readonly deployment: { readonly lower: number; readonly upper: number };
  readonly assumptions: readonly string[];
}

export interface FargateTask {
  readonly task: string;
  readonly provider: string;
  /** Undefined: it does not run. */
  readonly zone: string | undefined;
}

/** Whether the tasks go to Fargate: the service says so, or nothing says otherwise and there is no cluster. */
export function runsOnFargate({ task, service }: Views, hasCluster: boolean): boolean {
  if (service?.fargate === true) return true;
  if (hasCluster || (service !== undefined && (service.launchType !== undefined || service.strategy.length > 0)))
    return false;
  const listed = itemsOf(taskValue(task, "requiresCompatibilities")).map(knownText);
  return listed.includes("FARGATE");
}

export function fargateAnswer({ task, service }: Views, given: FargateGiven): FargateAnswer {
  const { value: workload, assumptions } = workloadOf(task, service);
  const count = given.count ?? workload.count;
  const told: Assumption[] = assumptions.filter(({ code }) => !OF_INSTANCES.has(code));
  const zones = zonesOf(service, given, told);
  const blocked = [...faultsOf(task), ...(zones.length === 0 && count > 0 ? [NO_ZONE] : [])];
  const providers = sharedOut(service, count);
  const name = workload.need.group.replace(/^(?:service|family):/, "");
  const tasks = providers.map((provider, index): FargateTask => {
    const zone = blocked.length > 0 ? undefined : zones[index % zones.length];
    return { task: `${name}-${index + 1}`, provider, zone };
  });
  const spot = tasks.filter(({ provider }) => provider === "FARGATE_SPOT").length;
  const isRunning = blocked.length === 0;
  const costPerMonth = isRunning ? costOf(task, { all: count, spot }, given.prices ?? FARGATE_PRICES, told) : 0;
  return {
    tasks,
    placed: isRunning ? count : 0,
    unplaced: isRunning ? 0 : count,
    blocked,
    zones: zones.map((zone) => ({ zone, tasks: tasks.filter((one) => one.zone === zone).length })),
    spot: isRunning ? spot : 0,
    costPerMonth,
    deployment: taskCounts({ desired: count, ...workload.deployment }),
    assumptions: [...new Set(told.map(assumptionText))],
  };
}

/** What is said of instances only. */
const OF_INSTANCES: ReadonlySet<string> = new Set<Assumption["code"]>([
  "task-ports-unknown",
  "constraint-unknown",
  "strategy-unknown",
]);

const NO_ZONE = "No subnet is left in another Availability Zone.";

/** Each zone once. A subnet of which nothing is known counts as a zone of its own. */
function zonesOf(service: Service | undefined, given: FargateGiven, told: Assumption[]): readonly string[] {
  const list = service === undefined ? undefined : filled(awsvpcConfiguration(service), "subnets");
  const subnets = itemsOf(list).flatMap((item) => rawText(item) ?? []);
  const unknown = subnets.filter((subnet) => !given.subnets.has(subnet));
  if (unknown.length > 0) told.push(assume("subnet-zones-unknown", { subnets: unknown.length }));
  if (subnets.length === 0) told.push(assume("subnets-unknown", {}));
  const zones = subnets.length === 0 ? ["zone unknown"] : subnets.map((subnet) => given.subnets.get(subnet) ?? subnet);
  return [...new Set(zones)].sort().filter((zone) => !given.loseZones.includes(zone));
}

/** By task: its capacity provider. */
function sharedOut(service: Service | undefined, count: number): readonly string[] {
  const shares: Workload["providers"] = (service?.strategy ?? []).flatMap(({ provider, base, weight }) =>
    provider !== undefined && isFargate(provider) ? [{ provider, base: base ?? 0, weight: weight ?? 0 }] : [],
  );
  if (shares.length === 0) return Array.from({ length: count }, () => "FARGATE");
  return Array.from(sharesOf(shares, count), (place) => shares[place]?.provider ?? "FARGATE");
}

/** In the words of the service, as far as they are known. */
function faultsOf(task: TaskDefinition): readonly string[] {
  const faults: string[] = [];
  if (rulesOut(task, "FARGATE")) faults.push("The task definition does not list FARGATE in requiresCompatibilities.");
  if (task.networkMode !== "awsvpc" && task.networkMode !== "unknown")
    faults.push("Fargate only supports network mode awsvpc.");
  const [cpu, memory] = [taskCpu(task), taskMemoryMiB(task)];
  const fits = ({ windows, ...size }: (typeof FARGATE_SIZES)[number]): boolean =>
    size.cpu === cpu && (memory === undefined || size.memory.includes(memory)) && (windows || !task.windows);
  if (cpu !== undefined && !FARGATE_SIZES.some(fits))
    faults.push(
      `No Fargate configuration exists for given values: ${cpu} CPU${memory === undefined ? "" : `, ${memory} memory`}.`,
    );
  for (const key of ["cpu", "memory"] as const)
    if (taskLacks(task, key)) faults.push(`Fargate requires that ${key} be defined at the task level.`);
  return faults;
}

/** Null where the size or a price is not known. */
function costOf(
  task: TaskDefinition,
  tasks: { readonly all: number; readonly spot: number },
  prices: FargatePrices,
  told: Assumption[],
): number | null {
  const month = monthOf(task, prices);
  if (month === undefined || (tasks.spot > 0 && month.spot === undefined)) return null;
  told.push(assume("fargate-prices-of", { region: prices.region, asOf: prices.asOf ?? "your own settings" }));
  if (tasks.spot > 0)
    told.push(assume("spot-price-least", { tasks: tasks.spot, percent: Math.round((prices.spot ?? 0) * 100) }));
  const sum = month.onDemand * (tasks.all - tasks.spot) + (month.spot ?? 0) * tasks.spot;
  return Math.round(sum * 100) / 100;
}

function monthOf(task: TaskDefinition, prices: FargatePrices): MonthlyCost | undefined {
  const [cpu, memory] = [taskCpu(task), taskMemoryMiB(task)];
  if (cpu === undefined || memory === undefined || task.windows) return undefined;
  const storage = integerOf(filled(taskValue(task, "ephemeralStorage"), "sizeInGiB"));
  if (storage === undefined && !taskLacks(task, "ephemeralStorage")) return undefined;
  const { x86, arm } = fargateCost({ cpu, memory, ...(storage === undefined ? {} : { storage }) }, prices);
  const isArm = knownText(filled(taskValue(task, "runtimePlatform"), "cpuArchitecture")) === "ARM64";
  return isArm ? arm : x86;
}
