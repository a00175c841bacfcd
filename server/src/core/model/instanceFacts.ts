// What is worth knowing of an instance type, in words that lists and hovers share.
import { formatMiB } from "../base/quantity.js";
import { MONTH_HOURS } from "../data/fargatePrices.js";
import { type InstanceType, lacksTrunking, untrunkedTasks } from "../data/instanceTypes.js";
import { dollars } from "./ecs/fargateCost.js";

/** `2 vCPUs, 8 GiB, 3 ENIs, $0.096 an hour`: what is not known is left out. */
export function instanceLine(type: InstanceType): string {
  const { vcpus, memoryMiB, networkInterfaces, pricePerHour } = type;
  const parts = [
    `${vcpus} ${vcpus === 1 ? "vCPU" : "vCPUs"}`,
    formatMiB(memoryMiB),
    gpusOf(type),
    networkInterfaces === undefined ? undefined : `${networkInterfaces} ENIs`,
    type.architecture === "arm64" ? "ARM" : undefined,
    pricePerHour === undefined ? undefined : `$${pricePerHour} an hour`,
  ];
  return parts.filter((part) => part !== undefined).join(", ");
}

/** `1 GPU (T4)`; a part of one has no number. */
export function gpusOf({ gpus, gpuName }: InstanceType): string | undefined {
  if (gpuName === undefined && gpus === 0) return undefined;
  const name = gpuName === undefined ? "" : ` (${gpuName.toUpperCase()})`;
  return gpus === 0 ? `part of a GPU${name}` : `${gpus} ${gpus === 1 ? "GPU" : "GPUs"}${name}`;
}

/** How many tasks of network mode awsvpc it runs, without trunking and with it. */
export function awsvpcTasks(type: InstanceType): string {
  const { trunkTasks } = type;
  const tasks = untrunkedTasks(type);
  const plain =
    tasks === undefined
      ? "How many tasks of network mode awsvpc it runs is not known"
      : `${tasks} tasks of network mode awsvpc`;
  if (lacksTrunking(type)) return `${plain}; it does no trunking`;
  return trunkTasks === undefined ? `${plain}; with trunking not known` : `${plain}, ${trunkTasks} with trunking`;
}

/** Of so many of them; undefined where the price is not known. */
export function monthOfInstances({ pricePerHour }: InstanceType, count: number): string | undefined {
  return pricePerHour === undefined ? undefined : dollars(pricePerHour * MONTH_HOURS * count);
}
