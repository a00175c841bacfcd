// The whole answer to "where will the pods of these manifests land on that cluster": the placement with the range of a
// rollout, the price, and all that it rests on.
import { FARGATE_PRICES } from "../data/fargatePrices.js";
import { INSTANCE_TYPES_SOURCE } from "../data/instanceTypes.js";
import { assume, assumptionText } from "./assumptions.js";
import type { ReadNodes } from "./clusters/readNodes.js";
import { placedPods, podAssumptions, podCost, usedNodes } from "./kubernetes/answers.js";
import { podAssumptionText } from "./kubernetes/assumptions.js";
import { type PodPlacement, scheduleWorkloads } from "./kubernetes/kubernetes.js";
import type { ProfileName } from "./kubernetes/profiles.js";
import { readManifests } from "./kubernetes/read/readManifests.js";
import { changedCluster } from "./kubernetes/whatIf.js";
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
    placed,
    unplaced: placement.chosen.length - placed,
    instancesUsed,
    costPerMonth,
    deployment: rolloutRange(placement, documents),
    assumptions: [...new Set(texts)],
  };
}

const { region, checked } = INSTANCE_TYPES_SOURCE.prices;
const PRICES = assumptionText(assume("prices-of", { region, checked }));
