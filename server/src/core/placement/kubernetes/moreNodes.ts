// Nodes that are not there yet, and nodes as if they were of another type: like the others of their type in the cluster, or
// as the type joins one.
import { instanceType } from "../../data/instanceTypes.js";
import type { MoreInstances } from "../preview/types.js";
import { typeOf } from "./answers.js";
import { assumePods, type PodAssumption } from "./assumptions.js";
import { nodeOfType } from "./typedNode.js";
import type { KubernetesCluster, KubernetesNode, RunningPod } from "./types.js";

/** More nodes of one kind than this are in no cluster. */
const MOST_MORE = 5000;

/** With the pods of the DaemonSets that run on nodes like them. */
export function withMoreNodes(cluster: KubernetesCluster, more: readonly MoreInstances[]): KubernetesCluster {
  if (more.length === 0) return cluster;
  const names = new Set(cluster.nodes.map(({ name }) => name));
  const nodes: KubernetesNode[] = [];
  const pods: RunningPod[] = [];
  for (const { type, zone, count } of more) {
    const like = similar(cluster, type);
    const daemons = daemonsOn(cluster, like ?? cluster.nodes.find(({ unschedulable }) => !unschedulable));
    for (let number = 1, left = Math.min(MOST_MORE, count); left >= 1; number++) {
      const name = `new-${type}-${number}`;
      if (names.has(name)) continue;
      names.add(name);
      left -= 1;
      nodes.push(another(type, name, zone, like));
      for (const pod of daemons) pods.push({ ...pod, name: `${pod.name}-${name}`, node: name });
    }
  }
  return { ...cluster, nodes: [...cluster.nodes, ...nodes], pods: [...cluster.pods, ...pods] };
}

/** Every node offers what the type does. */
export function withNodeType(cluster: KubernetesCluster, type: string): KubernetesCluster {
  const { allocatable, labels } = nodeOfType(type, { name: "" });
  const own = pick(labels, TYPE_LABELS);
  return {
    ...cluster,
    nodes: cluster.nodes.map((node) => ({ ...node, allocatable, labels: { ...node.labels, ...own } })),
  };
}

/** What is reckoned of types of which no node is there. */
export function assumptionsOfTypes(cluster: KubernetesCluster, types: readonly string[]): readonly PodAssumption[] {
  return types
    .filter((type) => similar(cluster, type) === undefined)
    .map((type) => assumePods(instanceType(type) === undefined ? "type-unknown" : "allocatable-approximate", { type }));
}

const ZONE = "topology.kubernetes.io/zone";
const OLD_ZONE = "failure-domain.beta.kubernetes.io/zone";
const HOSTNAME = "kubernetes.io/hostname";
const TYPE_LABELS = ["node.kubernetes.io/instance-type", "kubernetes.io/arch"];
const REGION = "topology.kubernetes.io/region";

/** One of the type, best one that takes pods. */
function similar({ nodes }: KubernetesCluster, type: string): KubernetesNode | undefined {
  const alike = nodes.filter((node) => typeOf(node) === type);
  return alike.find(({ unschedulable }) => !unschedulable) ?? alike[0];
}

function daemonsOn({ pods }: KubernetesCluster, node: KubernetesNode | undefined): readonly RunningPod[] {
  return pods.filter((pod) => pod.node === node?.name && pod.owner?.kind === "DaemonSet");
}

function another(
  type: string,
  name: string,
  zone: string | undefined,
  like: KubernetesNode | undefined,
): KubernetesNode {
  const fresh = nodeOfType(type, { name, ...(zone === undefined ? {} : { zone }) });
  if (like === undefined) return fresh;
  const own = Object.fromEntries(Object.entries(like.labels).filter(([key]) => !PLACE_LABELS.has(key)));
  const { labels } = fresh;
  const places = pick(labels, [ZONE, REGION]);
  // A label of the node's own name stays one.
  const named = Object.hasOwn(like.labels, HOSTNAME) ? { [HOSTNAME]: name } : {};
  return { ...like, name, labels: { ...own, ...places, ...named }, unschedulable: false };
}

const PLACE_LABELS: ReadonlySet<string> = new Set([ZONE, OLD_ZONE, REGION, HOSTNAME]);

function pick(labels: KubernetesNode["labels"], keys: readonly string[]): KubernetesNode["labels"] {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => keys.includes(key)));
}
