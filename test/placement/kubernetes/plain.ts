// The placement of pods as one would write it down without a thought for speed: for every pod all nodes, all running pods
// and all constraints are looked at anew, on plain objects. The fast path has to give the same answer. It shares with it
// how workloads become pods, and nothing else.
import { expandWorkloads, type PodBatch } from "../../../server/src/core/placement/kubernetes/expand.js";
import type {
  KubernetesCluster,
  KubernetesNode,
  LabelSelector,
  Labels,
  Manifests,
  NodeTerm,
  PersistentVolume,
  PodSpec,
  PodTerm,
  Requirement,
  SpreadConstraint,
  Taint,
} from "../../../server/src/core/placement/kubernetes/types.js";

interface Placed {
  readonly node: KubernetesNode;
  readonly namespace: string;
  readonly labels: Labels;
  readonly terminating: boolean;
  readonly spec: PodSpec;
}

interface Claim {
  readonly key: string;
  readonly modes: readonly string[];
  /** Where it is; undefined: anywhere. */
  volume: PersistentVolume | undefined;
  /** To be bound where the pod lands. */
  readonly waits:
    | { readonly provisioner: string; readonly topologies: readonly (readonly Requirement[])[] }
    | undefined;
  readonly unbound: boolean;
  readonly fits: (volume: PersistentVolume) => boolean;
}

interface World {
  readonly cluster: KubernetesCluster;
  readonly placed: Placed[];
  /** Claims that this run has bound. */
  readonly bound: Map<string, PersistentVolume | undefined>;
  readonly users: string[];
}

interface Pod {
  readonly batch: PodBatch;
  readonly claims: readonly Claim[];
}

export interface PlainPod {
  /** Of its node; null: it was not placed. */
  readonly node: string | null;
  /** By node: the codes of the first plugin that rejects it; of a pod that was not placed. */
  readonly blocked: Readonly<Record<string, readonly string[]>>;
}

export function schedulePlainly(
  cluster: KubernetesCluster,
  manifests: Manifests,
  fillUp: boolean,
): readonly PlainPod[] {
  const placed = cluster.pods.flatMap(({ node: name, namespace, labels, terminating, spec }): Placed[] => {
    const node = cluster.nodes.find((one) => one.name === name);
    return node === undefined ? [] : [{ node, namespace, labels, terminating, spec }];
  });
  const users = cluster.pods.flatMap(({ namespace, spec }) =>
    spec.volumes.flatMap((volume) => ("claim" in volume ? `${namespace}/${volume.claim}` : [])),
  );
  const world: World = { cluster, placed, bound: new Map(), users };
  const nodes = [...cluster.nodes].sort((a, b) => (a.name < b.name ? -1 : 1));
  const { batches } = expandWorkloads(manifests, {
    ...cluster,
    services: [...manifests.services, ...cluster.services],
  });
  return batches.flatMap((batch) => {
    if (batch.workload.kind !== "DaemonSet") {
      return Array.from({ length: batch.count }, (_, place) => schedule(world, batch, place, nodes, fillUp));
    }
    return daemonNodes(world, batch, nodes).map((node, place) => schedule(world, batch, place, [node], fillUp));
  });
}

function daemonNodes(
  { cluster }: World,
  { workload, pod }: PodBatch,
  nodes: readonly KubernetesNode[],
): KubernetesNode[] {
  return nodes.filter((node) => {
    const isThere = cluster.pods.some(
      ({ owner, namespace, node: name }) =>
        owner?.kind === "DaemonSet" &&
        owner.name === workload.name &&
        namespace === workload.namespace &&
        name === node.name,
    );
    const { nodeName } = pod.spec;
    if (isThere || (nodeName !== undefined && nodeName !== node.name)) return false;
    return wants(pod.spec, node) && blockingTaint(pod.spec, node) === undefined;
  });
}

function schedule(
  world: World,
  batch: PodBatch,
  place: number,
  nodes: readonly KubernetesNode[],
  fillUp: boolean,
): PlainPod {
  const pod: Pod = { batch, claims: claimsOf(world, batch, place) };
  const rejected = new Map(nodes.map((node) => [node.name, reject(world, pod, node)]));
  const feasible = nodes.filter(({ name }) => rejected.get(name)?.length === 0);
  const totals = score(world, pod, feasible, fillUp);
  const best = Math.max(...totals);
  const node = feasible[totals.indexOf(best)];
  if (node === undefined) return { node: null, blocked: Object.fromEntries(rejected) };
  const { namespace, labels, spec } = batch.pod;
  bind(world, pod, node);
  world.placed.push({ node, namespace, labels, terminating: false, spec });
  return { node: node.name, blocked: {} };
}

// --- Volumes -----------------------------------------------------------------------------------------------------------

function claimsOf(world: World, { workload, pod, firstNumber }: PodBatch, place: number): Claim[] {
  const { cluster } = world;
  const name = workload.kind === "Pod" ? workload.name : `${workload.name}-${firstNumber + place}`;
  return pod.spec.volumes.map((volume): Claim => {
    const key = keyOf(volume, pod.namespace, name, firstNumber + place);
    const known = cluster.claims.find((claim) => `${claim.namespace}/${claim.name}` === key);
    const spec = known ?? ("claim" in volume ? undefined : volume.template);
    const nothing = {
      key,
      modes: spec?.accessModes ?? [],
      volume: undefined,
      waits: undefined,
      unbound: false,
      fits: () => false,
    };
    if (world.bound.has(key)) return { ...nothing, volume: world.bound.get(key) };
    if (spec === undefined) return nothing;
    const held = cluster.volumes.find(({ name: own, claim }) =>
      known?.volume === undefined ? claim === key : own === known.volume,
    );
    if (held !== undefined) return { ...nothing, volume: held };
    if (known?.volume !== undefined) return nothing;
    const wanted = spec.storageClass ?? cluster.storageClasses.find(({ isDefault }) => isDefault)?.name;
    const found = cluster.storageClasses.find((one) => one.name === wanted);
    if (found === undefined && wanted !== "") return nothing;
    if (found === undefined || !found.waits) return { ...nothing, unbound: known?.observed === true };
    const fits = (one: PersistentVolume): boolean =>
      one.available &&
      one.claim === undefined &&
      ![...world.bound.values()].includes(one) &&
      one.storageClass === wanted &&
      one.capacity >= spec.size &&
      one.volumeMode === spec.volumeMode &&
      spec.accessModes.every((mode) => one.accessModes.includes(mode)) &&
      selects(spec.selector, one.labels);
    return { ...nothing, waits: { provisioner: found.provisioner, topologies: found.allowedTopologies }, fits };
  });
}

function keyOf(volume: PodSpec["volumes"][number], namespace: string, pod: string, ordinal: number): string {
  if ("claim" in volume) return `${namespace}/${volume.claim}`;
  return "volume" in volume ? `${namespace}/${pod}-${volume.volume}` : `${namespace}/${volume.ordinalOf}-${ordinal}`;
}

function volumesAt(
  world: World,
  claims: readonly Claim[],
  node: KubernetesNode,
): (PersistentVolume | "made" | undefined)[] {
  const taken = new Set<PersistentVolume>();
  return claims.map(({ waits, fits }) => {
    if (waits === undefined) return undefined;
    const sorted = [...world.cluster.volumes].sort((a, b) => a.capacity - b.capacity || (a.name < b.name ? -1 : 1));
    const found = sorted.find(
      (volume) =>
        fits(volume) && !taken.has(volume) && (volume.nodeTerms === undefined || anyTerm(volume.nodeTerms, node)),
    );
    if (found !== undefined) taken.add(found);
    if (found !== undefined) return found;
    const isAllowed = waits.topologies.length === 0 || waits.topologies.some((term) => selects(term, node.labels));
    return waits.provisioner !== "kubernetes.io/no-provisioner" && isAllowed ? "made" : undefined;
  });
}

function bind(world: World, { claims }: Pod, node: KubernetesNode): void {
  for (const [place, volume] of volumesAt(world, claims, node).entries()) {
    const { key, waits } = claims[place] as Claim;
    world.users.push(key);
    if (waits === undefined) continue;
    const zone = node.labels["topology.kubernetes.io/zone"];
    const stays = zone !== undefined && /ebs/.test(waits.provisioner);
    const term = {
      expressions: [{ key: "topology.kubernetes.io/zone", operator: "In", values: [zone ?? ""] }],
      fields: [],
    };
    const made = { nodeTerms: stays ? [term] : undefined, labels: {} } as unknown as PersistentVolume;
    world.bound.set(key, volume === "made" || volume === undefined ? made : volume);
  }
}

function zonesFit(volume: Labels, node: Labels): boolean {
  const keys = ["zone", "region"].flatMap((place) => [
    `topology.kubernetes.io/${place}`,
    `failure-domain.beta.kubernetes.io/${place}`,
  ]);
  if (!keys.some((key) => node[key] !== undefined)) return true;
  return keys.every((key) => {
    const wanted = volume[key];
    const found = node[key] ?? node[key.replace("failure-domain.beta", "topology")];
    return wanted === undefined || (found !== undefined && wanted.split("__").includes(found));
  });
}

// --- Filters -----------------------------------------------------------------------------------------------------------

function reject(world: World, { batch: { pod }, claims }: Pod, node: KubernetesNode): readonly string[] {
  const { spec } = pod;
  if (claims.some(({ unbound }) => unbound)) return ["CLAIM_UNBOUND"];
  const cordon = { key: "node.kubernetes.io/unschedulable", value: "", effect: "NoSchedule" };
  if (node.unschedulable && !spec.tolerations.some((one) => tolerates(one, cordon))) return ["UNSCHEDULABLE"];
  if (spec.nodeName !== undefined && spec.nodeName !== node.name) return ["NODE_NAME"];
  if (blockingTaint(spec, node) !== undefined) return ["TAINT"];
  if (!wants(spec, node)) return ["NODE_AFFINITY"];
  const here = world.placed.filter((one) => one.node === node);
  const conflict = spec.hostPorts.some((wanted) =>
    here.some(({ spec: { hostPorts } }) =>
      hostPorts.some(
        ({ port, protocol, ip }) =>
          port === wanted.port &&
          protocol === wanted.protocol &&
          (ip === wanted.ip || [ip, wanted.ip].includes("0.0.0.0")),
      ),
    ),
  );
  if (conflict) return ["HOST_PORTS"];
  const short = resources(here, pod, node);
  if (short.length > 0) return short;
  const isShared = claims.some(({ key, modes }) => modes.includes("ReadWriteOncePod") && world.users.includes(key));
  if (isShared) return ["CLAIM_IN_USE"];
  for (const { volume } of claims) {
    if (volume?.nodeTerms !== undefined && !anyTerm(volume.nodeTerms, node)) return ["VOLUME_NODE"];
  }
  const volumes = volumesAt(world, claims, node);
  if (claims.some(({ waits }, place) => waits !== undefined && volumes[place] === undefined)) return ["VOLUME_NONE"];
  if (claims.some(({ volume }) => volume !== undefined && !zonesFit(volume.labels, node.labels)))
    return ["VOLUME_ZONE"];
  return spread(world, pod, node) ?? neighbours(world, pod, node);
}

function resources(here: readonly Placed[], pod: PodBatch["pod"], node: KubernetesNode): string[] {
  const short = here.length + 1 > (node.allocatable.pods ?? Number.POSITIVE_INFINITY) ? ["PODS"] : [];
  for (const [name, needed] of Object.entries(pod.requests)) {
    const unknown = ["cpu", "memory", "ephemeral-storage"].includes(name) ? Number.POSITIVE_INFINITY : 0;
    const taken = here.reduce((sum, { spec }) => sum + request(spec, name), 0);
    if (needed > 0 && needed > (node.allocatable[name] ?? unknown) - taken) short.push("INSUFFICIENT");
  }
  return short;
}

/** Of the specs that random cases have: no limits, no pod-level resources. */
function request({ containers, initContainers, overhead }: PodSpec, name: string, unsaid = 0): number {
  const of = (container: { readonly requests: Readonly<Record<string, number>> }): number =>
    container.requests[name] ?? unsaid;
  const running = [...containers, ...initContainers.filter(({ sidecar }) => sidecar)];
  const peaks = initContainers.map((container, place) => {
    const beside = initContainers.slice(0, place).filter(({ sidecar }) => sidecar);
    return container.sidecar ? 0 : of(container) + beside.reduce((sum, one) => sum + of(one), 0);
  });
  return (
    Math.max(
      running.reduce((sum, one) => sum + of(one), 0),
      ...peaks,
    ) + (overhead[name] ?? 0)
  );
}

function spread(world: World, pod: PodBatch["pod"], node: KubernetesNode): readonly string[] | undefined {
  const hard = pod.spec.spread.filter((one) => one.hard);
  for (const constraint of hard) {
    const domain = node.labels[constraint.topologyKey];
    if (domain === undefined) return ["SPREAD_LABEL"];
    const eligible = world.cluster.nodes.filter((one) => {
      return (
        hard.every(({ topologyKey }) => one.labels[topologyKey] !== undefined) && counts(constraint, pod.spec, one)
      );
    });
    const domains = new Set(eligible.map(({ labels }) => labels[constraint.topologyKey] as string));
    const among = (value: string): number =>
      eligible
        .filter(({ labels }) => labels[constraint.topologyKey] === value)
        .reduce((sum, one) => sum + matching(world, pod, constraint, one), 0);
    const fewest = domains.size < constraint.minDomains ? 0 : Math.min(...[...domains].map(among));
    const self = selects(narrowed(constraint, pod.labels), pod.labels) ? 1 : 0;
    if (among(domain) + self - fewest > constraint.maxSkew) return ["SPREAD"];
  }
  return undefined;
}

function counts({ honorAffinity, honorTaints }: SpreadConstraint, spec: PodSpec, node: KubernetesNode): boolean {
  return !(honorAffinity && !wants(spec, node)) && !(honorTaints && blockingTaint(spec, node) !== undefined);
}

function narrowed({ selector, matchLabelKeys }: SpreadConstraint, labels: Labels): LabelSelector {
  const keys = matchLabelKeys.filter((key) => labels[key] !== undefined);
  return selector && [...selector, ...keys.map((key) => ({ key, operator: "In", values: [labels[key] as string] }))];
}

function matching(world: World, pod: PodBatch["pod"], constraint: SpreadConstraint, node: KubernetesNode): number {
  const selector = narrowed(constraint, pod.labels);
  if (selector?.length === 0) return 0;
  return world.placed.filter(
    (one) => one.node === node && !one.terminating && one.namespace === pod.namespace && selects(selector, one.labels),
  ).length;
}

function neighbours(world: World, pod: PodBatch["pod"], node: KubernetesNode): readonly string[] {
  const { affinity, antiAffinity } = pod.spec;
  const near = world.placed.filter((other) => affinity.required.every((term) => means(world, pod, term, other)));
  const shares = (other: Placed, { topologyKey }: PodTerm): boolean =>
    node.labels[topologyKey] !== undefined && other.node.labels[topologyKey] === node.labels[topologyKey];
  if (affinity.required.length > 0) {
    if (affinity.required.some(({ topologyKey }) => node.labels[topologyKey] === undefined)) return ["POD_AFFINITY"];
    const isMet = affinity.required.every((term) => near.some((other) => shares(other, term)));
    const nobody = !near.some((other) =>
      affinity.required.some(({ topologyKey }) => other.node.labels[topologyKey] !== undefined),
    );
    const likesItself = affinity.required.every((term) => means(world, pod, term, pod));
    if (!isMet && !(nobody && likesItself)) return ["POD_AFFINITY"];
  }
  const isNear = antiAffinity.required.some((term) =>
    world.placed.some((other) => shares(other, term) && means(world, pod, term, other)),
  );
  if (isNear) return ["POD_ANTI_AFFINITY"];
  const isRefused = world.placed.some((other) =>
    other.spec.antiAffinity.required.some((term) => shares(other, term) && means(world, other, term, pod)),
  );
  return isRefused ? ["EXISTING_ANTI_AFFINITY"] : [];
}

interface Labelled {
  readonly namespace: string;
  readonly labels: Labels;
}

function means({ cluster }: World, owner: Labelled, term: PodTerm, other: Labelled): boolean {
  const { namespaces, namespaceSelector } = term;
  const labels = cluster.namespaces.find(({ name }) => name === other.namespace)?.labels;
  const isThere =
    namespaces.length === 0 && namespaceSelector === null
      ? owner.namespace === other.namespace
      : namespaces.includes(other.namespace) ||
        selects(namespaceSelector, { ...labels, "kubernetes.io/metadata.name": other.namespace });
  const keyed = (keys: readonly string[], isSame: boolean): boolean =>
    keys.every((key) => owner.labels[key] === undefined || (owner.labels[key] === other.labels[key]) === isSame);
  return (
    isThere &&
    selects(term.selector, other.labels) &&
    keyed(term.matchLabelKeys, true) &&
    keyed(term.mismatchLabelKeys, false)
  );
}

// --- Scores ------------------------------------------------------------------------------------------------------------

function score(world: World, pod: Pod, nodes: readonly KubernetesNode[], fillUp: boolean): number[] {
  const kind = pod.batch.pod;
  const unwelcome = nodes.map(({ taints }) => taints.filter((taint) => isUnwelcome(kind.spec, taint)).length);
  const preferred = nodes.map((node) =>
    kind.spec.preferredNodes.reduce((sum, { weight, term }) => sum + (anyTerm([term], node) ? weight : 0), 0),
  );
  const columns = [
    {
      weight: 3,
      scores: unwelcome.map(
        (count) => 100 - (Math.max(...unwelcome) === 0 ? 0 : Math.floor((count * 100) / Math.max(...unwelcome))),
      ),
    },
    {
      weight: 2,
      scores: preferred.map((sum) =>
        Math.max(...preferred) === 0 ? 0 : Math.floor((sum * 100) / Math.max(...preferred)),
      ),
    },
    { weight: 1, scores: nodes.map((node) => allocation(world, kind, node, fillUp)) },
    { weight: 1, scores: nodes.map((node) => balance(world, kind, node)) },
    { weight: 2, scores: spreadScores(world, kind, nodes) },
    { weight: 2, scores: neighbourScores(world, kind, nodes) },
  ];
  return nodes.map((_, place) =>
    columns.reduce((sum, { weight, scores }) => sum + weight * (scores[place] as number), 0),
  );
}

function allocation(world: World, { spec }: PodBatch["pod"], node: KubernetesNode, fillUp: boolean): number {
  const here = [...world.placed.filter((one) => one.node === node).map((one) => one.spec), spec];
  const scores = (
    [
      ["cpu", 100],
      ["memory", 200 * 2 ** 20],
    ] as const
  ).flatMap(([name, unsaid]) => {
    const whole = node.allocatable[name] ?? 0;
    const used = here.reduce((sum, one) => sum + request(one, name, unsaid), 0);
    if (whole === 0) return [];
    if (fillUp) return Math.floor((Math.min(used, whole) * 100) / whole);
    return used > whole ? 0 : Math.floor(((whole - used) * 100) / whole);
  });
  return scores.length === 0 ? 0 : Math.floor(scores.reduce((sum, one) => sum + one, 0) / scores.length);
}

function balance(world: World, { spec, requests }: PodBatch["pod"], node: KubernetesNode): number {
  if (Object.values(requests).every((amount) => amount === 0)) return 0;
  const here = [...world.placed.filter((one) => one.node === node).map((one) => one.spec), spec];
  const parts = ["cpu", "memory"].flatMap((name) => {
    const whole = node.allocatable[name] ?? 0;
    return whole === 0 ? [] : Math.min(1, here.reduce((sum, one) => sum + request(one, name), 0) / whole);
  });
  const [a = 0, b = a] = parts;
  return Math.trunc((1 - Math.abs(a - b) / 2) * 100);
}

function spreadScores(world: World, pod: PodBatch["pod"], nodes: readonly KubernetesNode[]): number[] {
  const own = pod.spec.spread.length > 0;
  const constraints = own ? pod.spec.spread.filter(({ hard }) => !hard) : systemDefaults(pod.spreadSelector);
  if (constraints.length === 0) return nodes.map(() => 0);
  const has = ({ labels }: KubernetesNode): boolean =>
    !own || constraints.every(({ topologyKey }) => labels[topologyKey] !== undefined);
  const judged = nodes.filter(has);
  const raw = nodes.map((node) => {
    let sum = 0;
    for (const constraint of constraints) {
      const { topologyKey, maxSkew } = constraint;
      const value = node.labels[topologyKey];
      if (value === undefined) continue;
      const isHost = topologyKey === "kubernetes.io/hostname";
      const there = isHost
        ? [node]
        : world.cluster.nodes.filter(
            (one) => one.labels[topologyKey] === value && has(one) && counts(constraint, pod.spec, one),
          );
      const count = there.reduce((all, one) => all + matching(world, pod, constraint, one), 0);
      const values = isHost ? judged.length : new Set(judged.map(({ labels }) => labels[topologyKey] ?? "")).size;
      sum += count * Math.log(values + 2) + (maxSkew - 1);
    }
    return Math.round(sum);
  });
  const compared = raw.filter((_, place) => has(nodes[place] as KubernetesNode));
  const [least, most] = [Math.min(...compared), Math.max(...compared)];
  return nodes.map((node, place) => {
    if (!has(node)) return 0;
    return most === 0 ? 100 : Math.floor((100 * (most + least - (raw[place] as number))) / most);
  });
}

function systemDefaults(selector: LabelSelector): SpreadConstraint[] {
  if (selector === null || selector.length === 0) return [];
  const usual = { hard: false, selector, matchLabelKeys: [], minDomains: 1, honorAffinity: true, honorTaints: false };
  return [
    { ...usual, topologyKey: "kubernetes.io/hostname", maxSkew: 3 },
    { ...usual, topologyKey: "topology.kubernetes.io/zone", maxSkew: 5 },
  ];
}

function neighbourScores(world: World, pod: PodBatch["pod"], nodes: readonly KubernetesNode[]): number[] {
  const raw = nodes.map((node) => {
    let sum = 0;
    const near = (other: Placed, { topologyKey }: PodTerm): boolean =>
      node.labels[topologyKey] !== undefined && other.node.labels[topologyKey] === node.labels[topologyKey];
    for (const other of world.placed) {
      const count = (owner: Labelled, target: Labelled, term: PodTerm, weight: number): void => {
        if (near(other, term) && means(world, owner, term, target)) sum += weight;
      };
      for (const { weight, term } of pod.spec.affinity.preferred) count(pod, other, term, weight);
      for (const { weight, term } of pod.spec.antiAffinity.preferred) count(pod, other, term, -weight);
      for (const term of other.spec.affinity.required) count(other, pod, term, 1);
      for (const { weight, term } of other.spec.affinity.preferred) count(other, pod, term, weight);
      for (const { weight, term } of other.spec.antiAffinity.preferred) count(other, pod, term, -weight);
    }
    return sum;
  });
  const [least, most] = [Math.min(...raw), Math.max(...raw)];
  return raw.map((value) => (most === least ? 0 : Math.floor(((value - least) * 100) / (most - least))));
}

// --- Labels and taints -------------------------------------------------------------------------------------------------

function wants({ nodeSelector, requiredNodes }: PodSpec, node: KubernetesNode): boolean {
  const isSelected = Object.entries(nodeSelector).every(([key, value]) => node.labels[key] === value);
  return isSelected && (requiredNodes === undefined || anyTerm(requiredNodes, node));
}

function anyTerm(terms: readonly NodeTerm[], node: KubernetesNode): boolean {
  return terms.some(
    ({ expressions, fields }) =>
      expressions.length + fields.length > 0 &&
      selects(expressions, node.labels) &&
      fields.every((field) => field.key === "metadata.name" && selects([field], { "metadata.name": node.name })),
  );
}

function selects(selector: LabelSelector, labels: Labels): boolean {
  if (selector === null) return false;
  return selector.every(({ key, operator, values }) => {
    const value = labels[key];
    if (operator === "In") return value !== undefined && values.includes(value);
    if (operator === "NotIn") return value === undefined || !values.includes(value);
    if (operator === "Exists") return value !== undefined;
    if (operator === "DoesNotExist") return value === undefined;
    if (operator === "Gt") return Number(value) > Number(values[0]);
    if (operator === "Lt") return Number(value) < Number(values[0]);
    return false;
  });
}

function blockingTaint({ tolerations }: PodSpec, { taints }: KubernetesNode): Taint | undefined {
  return taints.find(({ effect }, place) => {
    const taint = taints[place] as Taint;
    return effect !== "PreferNoSchedule" && !tolerations.some((one) => tolerates(one, taint));
  });
}

function isUnwelcome({ tolerations }: PodSpec, taint: Taint): boolean {
  return taint.effect === "PreferNoSchedule" && !tolerations.some((one) => tolerates(one, taint));
}

function tolerates(one: Taint & { readonly operator: string }, taint: Taint): boolean {
  if (one.effect !== "" && one.effect !== taint.effect) return false;
  if (one.operator === "Exists") return one.key === "" || one.key === taint.key;
  return one.key === taint.key && one.value === taint.value;
}
