// What a port mapping opens, in the network mode of this task.
import { LINUX_HOST_PORTS, WINDOWS_HOST_PORTS } from "../../data/portLimits.js";
import { type TaskDefinition, taskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf, lacks } from "../../model/values.js";
import type { Topic } from "./topic.js";

export const portHover: Topic = ({ doc, value }) => {
  const task = taskDefinition(doc);
  const mapping = value.parent;
  const container = integerOf(filled(mapping, "containerPort"));
  if (mapping === undefined || container === undefined) return undefined;
  const hostNode = filled(mapping, "hostPort");
  const host = hostNode === undefined ? undefined : integerOf(hostNode);
  if (hostNode === undefined ? !lacks(mapping, "hostPort") : host === undefined) return undefined;
  switch (task.networkMode) {
    case "awsvpc":
      return `Port ${container} of the task's own network interface.`;
    case "host":
      return `Port ${container} of the instance: one such task an instance.`;
    case "bridge":
    case "default":
      return bridged(task, container, host ?? 0);
    default:
      return undefined;
  }
};

function bridged({ windows }: TaskDefinition, container: number, host: number): string {
  if (host > 0)
    return `Port ${host} of the instance leads to port ${container} of the container: one such task an instance.`;
  const { first, last } = (windows ? WINDOWS_HOST_PORTS : LINUX_HOST_PORTS).ephemeral;
  return `Any free port of the instance (usually ${first} to ${last}) leads to port ${container} of the container: any number of such tasks an instance.`;
}
