// Nodes of Kubernetes that nobody has listed: those of the node groups of an eksctl ClusterConfig, and of a cluster file. Each
// becomes an object as kubectl would print it, so that there is one reader for all.
import { eksNode } from "../../data/eksNodes.js";
import { instanceType } from "../../data/instanceTypes.js";
import { assumePods, type PodAssumption } from "../kubernetes/assumptions.js";
import { MOST_INSTANCES } from "./clusterFile.js";
import { amountOf, fieldOf, listOf, objectOf, objectsOf, textOf, textsOf, type Values } from "./json.js";

export interface NodeObjects {
  readonly objects: readonly Values[];
  readonly assumptions: readonly PodAssumption[];
}

/** Of a cluster file, whose tasks become pods. */
export function writtenNodes(file: Values): NodeObjects {
  const groups = objectsOf(fieldOf(file, "groups")).map((group): NodeGroup => {
    const type = textOf(fieldOf(group, "type"));
    return {
      ...sharedOf(group, type),
      name: textOf(fieldOf(group, "name")) ?? type ?? "node",
      count: fieldOf(group, "count") === undefined ? 1 : (amountOf(fieldOf(group, "count")) ?? 0),
      isNumbered: true,
      zones: textsOf(fieldOf(group, "zones")),
    };
  });
  const instances = objectsOf(fieldOf(file, "instances")).map((item): NodeGroup => {
    const type = textOf(fieldOf(item, "type"));
    const zone = textOf(fieldOf(item, "zone"));
    return {
      ...sharedOf(item, type),
      name: textOf(fieldOf(item, "id")) ?? type ?? "node",
      count: 1,
      isNumbered: false,
      zones: zone === undefined ? [] : [zone],
    };
  });
  return nodesOf([...instances, ...groups]);
}

/** Of an eksctl ClusterConfig: as many nodes as it wants at first. */
export function eksctlNodes(config: Values): NodeObjects {
  const zones = textsOf(fieldOf(config, "availabilityZones"));
  const told: PodAssumption[] = [];
  const of = (key: string, isManaged: boolean): readonly NodeGroup[] =>
    objectsOf(fieldOf(config, key)).map((group) => eksctlGroup(group, isManaged, zones, told));
  const nodes = nodesOf([...of("managedNodeGroups", true), ...of("nodeGroups", false)]);
  return { objects: nodes.objects, assumptions: [...told, ...nodes.assumptions] };
}

interface NodeGroup {
  readonly name: string;
  readonly count: number;
  /** Whether the nodes are called by the name and a number. */
  readonly isNumbered: boolean;
  readonly zones: readonly string[];
  readonly type: string | undefined;
  readonly labels: Readonly<Record<string, string>>;
  readonly taints: readonly unknown[];
  readonly unschedulable: boolean;
  readonly maxPods: number | undefined;
  /** MiB for pods; undefined: what the type leaves them. */
  readonly memory: number | undefined;
  readonly running: readonly Values[];
}

function sharedOf(item: Values, type: string | undefined): Omit<NodeGroup, "name" | "count" | "isNumbered" | "zones"> {
  const memory = amountOf(fieldOf(item, "memory"));
  return {
    type,
    labels: textsIn(fieldOf(item, "labels")),
    taints: listOf(fieldOf(item, "taints")),
    unschedulable: fieldOf(item, "status") === "DRAINING",
    maxPods: amountOf(fieldOf(item, "maxPods")),
    memory: memory === undefined ? undefined : memory - (amountOf(fieldOf(item, "reservedMemory")) ?? 0),
    running: objectsOf(fieldOf(item, "runningTasks")),
  };
}

/** What eksctl takes where nothing is said. */
const USUAL_TYPE = "m5.large";
const USUAL_COUNT = 2;

function eksctlGroup(group: Values, isManaged: boolean, zones: readonly string[], told: PodAssumption[]): NodeGroup {
  const name = textOf(fieldOf(group, "name")) ?? "nodes";
  const distribution = objectOf(fieldOf(group, "instancesDistribution")) ?? {};
  const types = [
    ...[fieldOf(group, "instanceType")].flatMap((type) => textOf(type) ?? []),
    ...textsOf(fieldOf(group, "instanceTypes")),
    ...textsOf(fieldOf(distribution, "instanceTypes")),
  ].filter((type) => type !== "mixed");
  const type = types[0] ?? USUAL_TYPE;
  if (types.length !== 1) told.push(assumePods("group-type-assumed", { group: name, type }));
  const own = textsOf(fieldOf(group, "availabilityZones"));
  if (own.length + zones.length === 0) told.push(assumePods("group-zones-unknown", { group: name }));
  const isSpot = fieldOf(group, "spot") === true;
  return {
    name,
    count: amountOf(fieldOf(group, "desiredCapacity")) ?? amountOf(fieldOf(group, "minSize")) ?? USUAL_COUNT,
    isNumbered: true,
    zones: own.length > 0 ? own : zones,
    type,
    labels: {
      "alpha.eksctl.io/nodegroup-name": name,
      ...(isManaged
        ? { "eks.amazonaws.com/nodegroup": name, "eks.amazonaws.com/capacityType": isSpot ? "SPOT" : "ON_DEMAND" }
        : {}),
      ...textsIn(fieldOf(group, "labels")),
    },
    taints: taintsOf(fieldOf(group, "taints")),
    unschedulable: false,
    maxPods: amountOf(fieldOf(group, "maxPodsPerNode")),
    memory: undefined,
    running: [],
  };
}

/** A list of taints, or the older map of `key: value:effect`. */
function taintsOf(given: unknown): readonly unknown[] {
  const map = objectOf(given);
  if (map === undefined) return listOf(given);
  return Object.entries(map).flatMap(([key, text]) => {
    if (typeof text !== "string") return [];
    const at = text.lastIndexOf(":");
    return [{ key, value: text.slice(0, Math.max(0, at)), effect: text.slice(at + 1) }];
  });
}

function textsIn(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(objectOf(value) ?? {});
  return Object.fromEntries(
    entries.flatMap(([key, text]): readonly (readonly [string, string])[] =>
      ["string", "number", "boolean"].includes(typeof text) ? [[key, String(text)]] : [],
    ),
  );
}

function nodesOf(groups: readonly NodeGroup[]): NodeObjects {
  const objects: Values[] = [];
  const told: PodAssumption[] = [];
  const names = new Set<string>();
  for (const group of groups) {
    const count = Math.min(group.count, MOST_INSTANCES - names.size);
    const digits = String(count).length;
    if (count > 0) told.push(...assumptionsOf(group));
    for (let number = 1; number <= count; number++) {
      const wanted = group.isNumbered ? `${group.name}-${String(number).padStart(digits, "0")}` : group.name;
      let name = wanted;
      for (let next = 2; names.has(name); next++) name = `${wanted}-${next}`;
      names.add(name);
      const zone = group.zones[(number - 1) % Math.max(1, group.zones.length)];
      objects.push(nodeObject(group, name, zone), ...podObjects(group, name));
    }
  }
  return { objects, assumptions: told };
}

function assumptionsOf({ type, memory }: NodeGroup): readonly PodAssumption[] {
  if (type === undefined) return [];
  if (eksNode(type) === undefined) return [assumePods("type-unknown", { type })];
  return memory === undefined ? [assumePods("allocatable-approximate", { type })] : [];
}

function nodeObject(
  { type, labels, taints, unschedulable, ...group }: NodeGroup,
  name: string,
  zone: string | undefined,
) {
  const found = type === undefined ? undefined : instanceType(type);
  const offered = type === undefined ? undefined : eksNode(type);
  const pods = group.maxPods ?? offered?.pods;
  // The kubelet keeps 11 MiB for every pod that it may run.
  const kept = offered === undefined || pods === undefined ? 0 : 11 * (pods - offered.pods);
  const memory = group.memory ?? (offered === undefined ? undefined : offered.memoryMiB - kept);
  return {
    kind: "Node",
    metadata: {
      name,
      labels: {
        "kubernetes.io/os": "linux",
        ...(found === undefined ? {} : { "kubernetes.io/arch": found.architecture === "arm64" ? "arm64" : "amd64" }),
        ...(type === undefined ? {} : { "node.kubernetes.io/instance-type": type }),
        ...(zone === undefined
          ? {}
          : { "topology.kubernetes.io/zone": zone, "topology.kubernetes.io/region": zone.replace(/[a-z]$/, "") }),
        ...labels,
      },
    },
    spec: { taints, unschedulable },
    status: {
      allocatable: {
        ...(offered === undefined ? {} : { cpu: `${offered.cpu}m` }),
        ...(memory === undefined ? {} : { memory: `${memory}Mi` }),
        ...(pods === undefined ? {} : { pods: String(pods) }),
        ...(found !== undefined && found.gpus > 0 ? { "nvidia.com/gpu": String(found.gpus) } : {}),
      },
    },
  };
}

/** More pods than this run on no node. */
const MOST_PODS = 1000;

/** What runs there already, in CPU units and MiB as it is written. */
function podObjects({ running }: NodeGroup, node: string): readonly Values[] {
  return running.flatMap((entry, place) => {
    const given = fieldOf(entry, "count");
    const count = Math.min(given === undefined ? 1 : (amountOf(given) ?? 0), MOST_PODS);
    const cpu = Math.round(((amountOf(fieldOf(entry, "cpu")) ?? 0) * 1000) / 1024);
    const requests = { cpu: `${cpu}m`, memory: `${amountOf(fieldOf(entry, "memory")) ?? 0}Mi` };
    const group = textOf(fieldOf(entry, "group"))?.replace(/^(?:service|family):/, "") ?? "pod";
    return Array.from({ length: count }, (_, number) => ({
      kind: "Pod",
      metadata: {
        name: `${group}-${node}-${place + 1}-${number + 1}`,
        namespace: "default",
        ownerReferences: [
          { kind: fieldOf(entry, "daemon") === true ? "DaemonSet" : "ReplicaSet", name: group, controller: true },
        ],
      },
      spec: { nodeName: node, containers: [{ name: "app", resources: { requests } }] },
    }));
  });
}
