// A Kubernetes cluster, of what `kubectl get nodes,pods,pv,pvc,storageclass -o json` prints: parsed values of any shape,
// whatever they are.
import type { KubernetesCluster, KubernetesNode, Owner, RunningPod } from "../types.js";
import { readPodSpec, readTaint } from "./podSpec.js";
import { named, nameOf, objectsIn, readSurroundings } from "./surroundings.js";
import { amountsAt, at, isTrueAt, labelsAt, listAt, textAt, wordAt } from "./values.js";

/** `documents`: the lists, or objects by themselves, each as `JSON.parse` gives it. */
export function readKubernetesCluster(documents: Iterable<unknown>): KubernetesCluster {
  const objects = objectsIn(documents);
  const of = (kind: string): readonly unknown[] => objects.filter((object) => textAt(object, "kind") === kind);
  const alive = of("Pod").filter((pod) => !/^(?:Succeeded|Failed)$/.test(wordAt(pod, "status", "phase")));
  const pods = alive.flatMap((pod) => readRunningPod(pod) ?? []);
  const nodes = of("Node")
    .filter((node) => nameOf(node) !== "")
    .map(readNode);
  return {
    ...readSurroundings(objects, true),
    // One of a name.
    nodes: [...new Map(nodes.map((node) => [node.name, node])).values()],
    pods,
    waitingPods: alive.length - pods.length,
  };
}

function readNode(node: unknown): KubernetesNode {
  const name = nameOf(node);
  return {
    name,
    // Every kubelet gives its node this label.
    labels: { "kubernetes.io/hostname": name, ...labelsAt(node, "metadata", "labels") },
    taints: listAt(node, "spec", "taints").map(readTaint),
    unschedulable: isTrueAt(node, "spec", "unschedulable"),
    allocatable: { ...amountsAt(node, "status", "capacity"), ...amountsAt(node, "status", "allocatable") },
  };
}

/** Undefined: it has no node. */
function readRunningPod(pod: unknown): RunningPod | undefined {
  const node = wordAt(pod, "spec", "nodeName");
  if (node === "") return undefined;
  const labels = labelsAt(pod, "metadata", "labels");
  return {
    ...named(pod),
    labels,
    node,
    owner: ownerOf(pod, labels["pod-template-hash"]),
    terminating: at(pod, "metadata", "deletionTimestamp") !== undefined,
    spec: readPodSpec(at(pod, "spec")),
  };
}

/** The Deployment behind a ReplicaSet, which has its name and the revision's hash. */
function ownerOf(pod: unknown, hash: string | undefined): Owner | undefined {
  const references = listAt(pod, "metadata", "ownerReferences");
  const reference = references.find((one) => isTrueAt(one, "controller")) ?? references[0];
  if (reference === undefined) return undefined;
  const [kind, name] = [wordAt(reference, "kind"), wordAt(reference, "name")];
  const suffix = `-${hash}`;
  if (kind !== "ReplicaSet" || hash === undefined || !name.endsWith(suffix)) return { kind, name };
  return { kind: "Deployment", name: name.slice(0, -suffix.length) };
}
