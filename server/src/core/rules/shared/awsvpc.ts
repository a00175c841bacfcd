// What has to change in the containers when a task moves to network mode awsvpc.
import type { Editor } from "../../edit/editor.js";
import type { TaskDefinition } from "../../model/ecs/taskDefinition.js";
import { filled, integerOf } from "../../model/values.js";
import { itemsOf, member, type Node } from "../../parse/doc.js";

/** Keys of a container that ECS refuses with awsvpc: what they do is the network interface's business there. */
const REFUSED = ["links", "hostname", "extraHosts", "dnsServers", "dnsSearchDomains", "disableNetworking"];

/** Removes host ports that differ from their container port, and what awsvpc refuses; undefined when there is nothing. */
export function awsvpcEdits(task: TaskDefinition): ((editor: Editor) => void) | undefined {
  const found = task.containers.flatMap(({ node }) => [...differingHostPorts(node), ...refusedValues(node)]);
  if (found.length === 0) return undefined;
  return (editor) => {
    for (const node of found) editor.remove(node);
  };
}

function differingHostPorts(container: Node): Node[] {
  return itemsOf(member(container, "portMappings")).flatMap((mapping) => {
    const hostPort = filled(mapping, "hostPort");
    const host = integerOf(hostPort);
    const port = integerOf(filled(mapping, "containerPort"));
    return hostPort === undefined || host === undefined || port === undefined || host === port ? [] : [hostPort];
  });
}

function refusedValues(container: Node): Node[] {
  return REFUSED.flatMap((key) => {
    const value = filled(container, key);
    return value === undefined || value.value === false ? [] : [value];
  });
}
