// What stands in a cluster file: what an instance type offers and costs, and what a group is all together.
import { formatMiB } from "../../base/quantity.js";
import { eksNode } from "../../data/eksNodes.js";
import {
  INSTANCE_TYPES_SOURCE,
  type InstanceType,
  instanceType,
  isTrunkingUncertain,
} from "../../data/instanceTypes.js";
import { awsvpcTasks, gpusOf, monthOfInstances } from "../../model/instanceFacts.js";
import { filled, integerOf } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { bullets, count, paragraphs } from "./markdown.js";
import type { Topic } from "./topic.js";

export const instanceTypeHover: Topic = ({ value }) => {
  const type = typeOf(knownText(value));
  if (type === undefined) return undefined;
  const { name, vcpus, memoryMiB, architecture } = type;
  const node = eksNode(name);
  const month = monthOfInstances(type, 1);
  return paragraphs([
    `**${name}**: ${count(vcpus, "vCPU")}, ${formatMiB(memoryMiB)}, ${architecture}.`,
    bullets(
      [
        gpusOf(type),
        `${awsvpcTasks(type)}${isTrunkingUncertain(type) ? " (the guide contradicts itself)" : ""}`,
        node === undefined
          ? undefined
          : `On Amazon EKS: ${node.pods} pods; they may ask for ${node.cpu}m CPU and ${formatMiB(node.memoryMiB)}`,
        month === undefined ? "The price is not known" : `$${type.pricePerHour} an hour, about ${month} a month`,
      ].flatMap((line) => line ?? []),
    ),
    `*${INSTANCE_TYPES_SOURCE.prices.region}, Linux on demand, prices of ${INSTANCE_TYPES_SOURCE.prices.checked}.*`,
  ]);
};

/** What the instances of a group are all together. */
export const groupCountHover: Topic = ({ value }) => {
  const type = typeOf(knownText(filled(value.parent, "type")));
  const instances = integerOf(value);
  if (type === undefined || instances === undefined) return undefined;
  const month = monthOfInstances(type, instances);
  const price = month === undefined ? "" : `, about ${month} a month`;
  return `${count(instances, "instance")}: ${count(type.vcpus * instances, "vCPU")}, ${formatMiB(type.memoryMiB * instances)}${price}.`;
};

/** How much of the type's memory it is. */
export const instanceMemoryHover: Topic = ({ value }) => {
  const type = typeOf(knownText(filled(value.parent, "type")));
  const memory = integerOf(value);
  if (type === undefined || memory === undefined) return undefined;
  return `${formatMiB(memory)} of the ${formatMiB(type.memoryMiB)} that ${type.name} has.`;
};

function typeOf(name: string | undefined): InstanceType | undefined {
  return name === undefined ? undefined : instanceType(name);
}
