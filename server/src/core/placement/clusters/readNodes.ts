// Reads a Kubernetes cluster from what was given for it, one value or several that belong together: what kubectl prints, just
// as it comes, an eksctl ClusterConfig, a cluster file. The form shows in the content.
import type { PodAssumption } from "../kubernetes/assumptions.js";
import { readKubernetesCluster } from "../kubernetes/read/readCluster.js";
import type { KubernetesCluster } from "../kubernetes/types.js";
import { fieldOf, objectOf, objectsOf, textOf, type Values } from "./json.js";
import { eksctlNodes, type NodeObjects, writtenNodes } from "./nodeObjects.js";
import type { ClusterInput } from "./readCluster.js";

export interface ReadNodes {
  readonly cluster: KubernetesCluster;
  readonly assumptions: readonly PodAssumption[];
}

/** A problem is a sentence that begins with the name of the input. */
export function readNodes(inputs: readonly ClusterInput[]): ReadNodes | { readonly problem: string } {
  const documents: unknown[] = [];
  const assumptions: PodAssumption[] = [];
  for (const { name, value } of inputs) {
    const single = objectOf(value);
    const parts = single === undefined ? objectsOf(value) : [single];
    if (parts.length === 0) return { problem: `${name} ${NOTHING_KNOWN}` };
    for (const part of parts) {
      const problem = problemOf(part);
      if (problem !== undefined) return { problem: `${name} ${problem}` };
      const made = madeNodes(part);
      documents.push(part, ...(made?.objects ?? []));
      assumptions.push(...(made?.assumptions ?? []));
    }
  }
  return { cluster: readKubernetesCluster(documents), assumptions };
}

const NOTHING_KNOWN =
  "is no Kubernetes cluster that Stowage can read. Give the output of kubectl get nodes,pods -A -o json, an eksctl ClusterConfig, or a cluster file.";

function problemOf(part: Values): string | undefined {
  if (Array.isArray(fieldOf(part, "containerInstances")))
    return "describes an ECS cluster, and pods are to be placed. Give the output of kubectl get nodes,pods -A -o json.";
  if (isWritten(part) || textOf(fieldOf(part, "kind")) !== undefined) return undefined;
  return NOTHING_KNOWN;
}

function madeNodes(part: Values): NodeObjects | undefined {
  if (isWritten(part)) return writtenNodes(part);
  return textOf(fieldOf(part, "kind")) === "ClusterConfig" ? eksctlNodes(part) : undefined;
}

function isWritten(part: Values): boolean {
  const isList = (key: string): boolean => Array.isArray(fieldOf(part, key));
  return textOf(fieldOf(part, "kind")) === undefined && (isList("groups") || isList("instances"));
}
