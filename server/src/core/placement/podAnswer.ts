// The whole answer to "where will the pods of these manifests land on that cluster": the placement with the range of a
// rollout, the price, and all that it rests on.
import { FARGATE_PRICES } from "../data/fargatePrices.js";
import { INSTANCE_TYPES_SOURCE, type InstanceType, instanceTypes } from "../data/instanceTypes.js";
import { assume, assumptionText } from "./assumptions.js";
import type { ReadNodes } from "./clusters/readNodes.js";
import { placedPods, podAssumptions, podCost, usedNodes } from "./kubernetes/answers.js";
import { podAssumptionText } from "./kubernetes/assumptions.js";
import { type PodPlacement, scheduleWorkloads } from "./kubernetes/kubernetes.js";
import { type Offer, offersFor } from "./kubernetes/offers.js";
import type { ProfileName } from "./kubernetes/profiles.js";
import { readManifests } from "./kubernetes/read/readManifests.js";
import type { NodePool } from "./kubernetes/types.js";
import { changedCluster, zoneOf } from "./kubernetes/whatIf.js";
import { type RolloutRange, rolloutRange } from "./rolloutRange.js";

export interface PodQuestion {
  /** The manifests, as JSON.parse would give them. */
  readonly documents: readonly unknown[];
  readonly nodes: ReadNodes;
  readonly profile: ProfileName;
  readonly loseZones: readonly string[];
  readonly drain: readonly string[];
  /** Workloads whose running pods go first. */
  readonly replace: readonly string[];
}

export interface PodAnswer {
  readonly placement: PodPlacement;
  /** What Karpenter may start, as the manifests say. */
  readonly nodePools: readonly NodePool[];
  readonly placed: number;
  readonly unplaced: number;
  readonly instancesUsed: number;
  /** USD. */
  readonly costPerMonth: number | null;
  readonly deployment: RolloutRange;
  readonly assumptions: readonly string[];
}

/** Undefined: the manifests hold no workload. */
export function podAnswerOf(question: PodQuestion): PodAnswer | undefined {
  const { documents, nodes, profile, loseZones, drain, replace } = question;
  const manifests = readManifests(documents);
  if (manifests.workloads.length === 0) return undefined;
  const cluster = changedCluster(nodes.cluster, { loseZones, drain, replace });
  const placement = scheduleWorkloads(cluster, manifests, { profile });
  const placed = placedPods(placement);
  const used = usedNodes(placement);
  const costPerMonth = podCost(placement, FARGATE_PRICES.x86);
  const instancesUsed = used.nodes.length + used.fargate;
  const texts = [
    ...nodes.assumptions.map(podAssumptionText),
    ...podAssumptions(placement).map(podAssumptionText),
    ...(instancesUsed === 0 || costPerMonth === null ? [] : [PRICES]),
  ];
  return {
    placement,
    nodePools: manifests.nodePools,
    placed,
    unplaced: placement.chosen.length - placed,
    instancesUsed,
    costPerMonth,
    deployment: rolloutRange(placement, documents),
    assumptions: [...new Set(texts)],
  };
}

/** The cheapest instance types of which an empty node would take a pod; `pod`: its name. `among`: of these only. */
export function offersForPod(
  { placement, nodePools }: PodAnswer,
  pod: string,
  among: readonly InstanceType[] = instanceTypes(),
): readonly Offer[] {
  const { cluster, runs } = placement;
  const batches = runs.map(({ batch }) => batch);
  const batch = batches.find(({ name }) => name === pod.slice(0, pod.lastIndexOf("-")));
  if (batch === undefined || batch.workload.kind === "DaemonSet") return [];
  const zones = [...new Set(cluster.nodes.flatMap(({ labels }) => zoneOf(labels) ?? []))];
  const daemons = batches.filter(({ workload }) => workload.kind === "DaemonSet");
  // Images are built for some processor: for that of the nodes there are.
  const known = new Set(cluster.nodes.flatMap(({ labels }) => labels["kubernetes.io/arch"] ?? []));
  const fits = (type: InstanceType): boolean =>
    known.size === 0 || known.has(type.architecture === "arm64" ? "arm64" : "amd64");
  const types = among.flatMap((type) => (fits(type) ? type.name : []));
  const offers = offersFor(cluster, batch, { pools: nodePools, zones, daemons, types });
  return offers.filter(({ pricePerHour }) => pricePerHour !== null).slice(0, MOST_OFFERS);
}

const MOST_OFFERS = 3;

const { region, checked } = INSTANCE_TYPES_SOURCE.prices;
const PRICES = assumptionText(assume("prices-of", { region, checked }));
