// What a task definition is as a whole: how many containers, how large, for how much.
import { formatCpu, formatMiB } from "../../base/quantity.js";
import type { FargatePrices } from "../../data/fargatePrices.js";
import { dollars } from "../../model/ecs/fargateCost.js";
import type { TaskDefinition } from "../../model/ecs/taskDefinition.js";
import { taskCpu, taskMemoryMiB } from "../../model/ecs/taskSize.js";
import { itemsOf } from "../../parse/doc.js";
import { count } from "../hover/markdown.js";
import { costOf } from "../hover/price.js";

/** Undefined where nothing of it is known. */
export function sizeTitle(task: TaskDefinition, prices: FargatePrices): string | undefined {
  const { containerList: list, containers } = task;
  const isCounted = list !== undefined && !list.partial && itemsOf(list).length === containers.length;
  const [cpu, memory] = [taskCpu(task), taskMemoryMiB(task)];
  const size = [...(cpu === undefined ? [] : [formatCpu(cpu)]), ...(memory === undefined ? [] : [formatMiB(memory)])];
  const cost = costOf(task, prices);
  const where = cost?.names[0] === "ARM" ? `${prices.region}, ARM` : prices.region;
  const parts = [
    ...(isCounted ? [count(containers.length, "container")] : []),
    ...(size.length === 0 ? [] : [size.join(" / ")]),
    ...(cost === undefined ? [] : [`about ${dollars(cost.usual.onDemand)} a month on Fargate (${where})`]),
  ];
  return parts.length === 0 ? undefined : parts.join(" · ");
}
