// A node of an instance type as it joins a cluster of Amazon EKS: its labels, and what it offers to pods.
import { eksNode } from "../../data/eksNodes.js";
import { type InstanceType, instanceType } from "../../data/instanceTypes.js";
import type { Amounts, KubernetesNode, Labels, Taint } from "./types.js";

/** How the VPC CNI gives addresses to pods. */
export interface PodNetwork {
  /** In blocks of 16. */
  readonly prefixDelegation?: boolean;
  /** Pods have subnets of their own: the first network interface has none of their addresses. */
  readonly customNetworking?: boolean;
  /** What the kubelet was told, whatever the type has. */
  readonly maxPods?: number;
}

export interface TypedNodeOptions extends PodNetwork {
  readonly name: string;
  readonly zone?: string;
  readonly labels?: Labels;
  readonly taints?: readonly Taint[];
}

/** Of an unknown type, one whose room nobody knows. */
export function nodeOfType(typeName: string, options: TypedNodeOptions): KubernetesNode {
  const type = instanceType(typeName);
  const { name, zone, labels = {}, taints = [] } = options;
  return {
    name,
    labels: {
      "kubernetes.io/hostname": name,
      "kubernetes.io/os": "linux",
      "node.kubernetes.io/instance-type": typeName,
      ...(type === undefined ? {} : { "kubernetes.io/arch": type.architecture === "arm64" ? "arm64" : "amd64" }),
      ...(zone === undefined ? {} : { "topology.kubernetes.io/zone": zone, ...regionOf(zone) }),
      ...labels,
    },
    taints,
    unschedulable: false,
    allocatable: type === undefined ? {} : allocatableOf(type, options),
  };
}

/** How many pods a node of a type takes; undefined: not known. */
export function podsOn(type: InstanceType, network: PodNetwork): number | undefined {
  const { prefixDelegation = false, customNetworking = false, maxPods } = network;
  const offered = eksNode(type.name);
  if (maxPods !== undefined || offered === undefined || !(prefixDelegation || customNetworking)) {
    return maxPods ?? offered?.pods;
  }
  const { networkInterfaces } = type;
  if (networkInterfaces === undefined || offered.addresses === undefined) return undefined;
  const slots = (networkInterfaces - (customNetworking ? 1 : 0)) * (offered.addresses - 1);
  const pods = slots * (prefixDelegation ? PREFIX : 1) + HOST_NETWORK_PODS;
  return Math.min(pods, type.vcpus > MANY_CORES ? 250 : 110);
}

/** Addresses of a block. */
const PREFIX = 16;
/** Two pods of every node use its own address. */
const HOST_NETWORK_PODS = 2;
/** With more cores than this more pods are advised, where addresses allow it. */
const MANY_CORES = 30;
const MIB = 1024 * 1024;
/** MiB that the kubelet reserves for every pod. */
const POD_MEMORY = 11;

function allocatableOf(type: InstanceType, network: PodNetwork): Amounts {
  const offered = eksNode(type.name);
  if (offered === undefined) return {};
  const pods = podsOn(type, network);
  const memory = offered.memoryMiB + POD_MEMORY * (offered.pods - (pods ?? offered.pods));
  return {
    cpu: Math.trunc(offered.cpu),
    memory: memory * MIB,
    ...(pods === undefined ? {} : { pods }),
    ...(type.gpus > 0 ? { [deviceOf(type)]: type.gpus } : {}),
  };
}

/** Who makes the GPUs of a type. */
function deviceOf({ name }: InstanceType): string {
  return name.startsWith("g4ad.") ? "amd.com/gpu" : "nvidia.com/gpu";
}

/** `us-east-1a` lies in `us-east-1`; local zones have longer names. */
function regionOf(zone: string): Labels {
  const region = /^[a-z]{2}(?:-[a-z]+)+-\d/.exec(zone)?.[0];
  return region === undefined ? {} : { "topology.kubernetes.io/region": region };
}
