// The nearest changes that would let a blocked pod in. Each is true: a pod that asks for less, or finds the room, passes on
// the node; another node is placed on before it is told of.
import { type InstanceType, instanceType, instanceTypes } from "../../data/instanceTypes.js";
import { typeOf } from "../kubernetes/answers.js";
import type { PodPlacement } from "../kubernetes/kubernetes.js";
import { withMoreNodes } from "../kubernetes/moreNodes.js";
import type { BlockedPodGroup } from "../kubernetes/trace.js";
import { nodeOfType } from "../kubernetes/typedNode.js";
import type { KubernetesVerdict } from "../kubernetes/verdicts.js";
import { zoneOf } from "../kubernetes/whatIf.js";
import { offersForPod, type PodAnswer, type PodQuestion, podAnswerOf } from "../podAnswer.js";
import { GPU_DEVICES, MIB } from "./podDrawing.js";
import { podBlockingText } from "./podWords.js";
import type { MoreInstances, PreviewChange } from "./types.js";

/** Of nodes that only one thing keeps it from; the nearest for each. */
export function nearestPodChanges(
  { placement }: PodAnswer,
  { run, session }: BlockedPodGroup,
  found: ReturnType<BlockedPodGroup["found"]>,
): readonly PreviewChange[] {
  if (run.fargate !== undefined) return [];
  const nearest = new Map<string, Near>();
  for (const [node, [verdict, ...others]] of found) {
    if (verdict === undefined || others.length > 0) continue;
    const key = verdict.code === "INSUFFICIENT" ? `${verdict.code} ${verdict.data.resource}` : verdict.code;
    const known = nearest.get(key);
    if (known !== undefined && missing(verdict) >= missing(known.verdict)) continue;
    // What the other plugins say is not told by the scheduler, but it counts.
    if (session.checks.filter((check) => !check.passes(node)).length === 1) nearest.set(key, { node, verdict });
  }
  const changes = [...nearest.values()].flatMap((near) => changesFor(near, placement.nodes[near.node] ?? ""));
  return changes.sort((a, b) => RANK[a.type] - RANK[b.type]);
}

interface Near {
  readonly node: number;
  readonly verdict: KubernetesVerdict;
}

const RANK: Readonly<Record<PreviewChange["type"], number>> = { less: 0, trunking: 0, instance: 0, room: 1, other: 2 };

function missing(verdict: KubernetesVerdict): number {
  return verdict.code === "INSUFFICIENT" ? verdict.data.needed - verdict.data.free : 1;
}

function changesFor({ node: instance, verdict }: Near, name: string): readonly PreviewChange[] {
  if (verdict.code === "PODS") return [{ type: "room", resource: "pods", more: 1, instance }];
  const short = verdict.code === "INSUFFICIENT" ? shortageOf(verdict.data) : undefined;
  if (short === undefined)
    return [{ type: "other", text: `${name} would take one but for this: ${podBlockingText(verdict)}.`, instance }];
  const { resource, from, to } = short;
  return [
    ...(to >= 1 ? [{ type: "less" as const, resource, from, to, instance }] : []),
    { type: "room", resource, more: from - Math.max(0, to), instance },
  ];
}

interface Shortage {
  readonly resource: "cpu" | "memory" | "gpus";
  readonly from: number;
  readonly to: number;
}

/** In thousandths of a core, MiB, and GPUs. */
function shortageOf({
  resource,
  needed,
  free,
}: Extract<KubernetesVerdict, { code: "INSUFFICIENT" }>["data"]): Shortage | undefined {
  if (resource === "cpu") return { resource, from: needed, to: Math.floor(free) };
  if (resource === "memory") return { resource, from: needed / MIB, to: Math.floor(free / MIB) };
  return GPU_DEVICES.includes(resource) ? { resource: "gpus", from: needed, to: free } : undefined;
}

/** One more of the most common type, else of a cheap one, in one of the zones with fewest nodes: if that places more pods. */
export function anotherNodeFor(question: PodQuestion, answer: PodAnswer, pod: string): readonly PreviewChange[] {
  const { placement } = answer;
  if (placement.chosen.length * placement.nodes.length > MOST_TRIED) return [];
  const zones = zonesByNodes(placement).slice(0, MOST_ZONES);
  const inZones = (type: string): readonly MoreInstances[] =>
    zones.map((zone) => ({ type, ...(zone === undefined ? {} : { zone }), count: 1 }));
  const helps = (one: MoreInstances): boolean => {
    const cluster = withMoreNodes(question.nodes.cluster, [one]);
    const then = podAnswerOf({ ...question, nodes: { ...question.nodes, cluster } });
    return (then?.placed ?? 0) > answer.placed;
  };
  const [common] = commonTypes(placement);
  const more =
    (common === undefined ? [] : inZones(common)).find(helps) ??
    offersForPod(answer, pod, cheapTypes(answer, pod))
      .slice(0, 1)
      .flatMap(({ type }) => inZones(type))
      .find(helps);
  return more === undefined ? [] : [{ type: "instance", more }];
}

/** Pods × nodes: what is placed again within a moment. */
const MOST_TRIED = 200_000;
const MOST_ZONES = 3;

/** With room for what the pod asks for; where node pools say which types may be started, of any price. */
function cheapTypes({ placement, nodePools }: PodAnswer, pod: string): readonly InstanceType[] {
  const asks = placement.runs.find(({ batch }) => batch.name === pod.slice(0, pod.lastIndexOf("-")))?.batch.pod
    .requests;
  const price = ({ pricePerHour }: InstanceType): number => pricePerHour ?? Number.POSITIVE_INFINITY;
  const types = instanceTypes()
    .filter(({ pricePerHour }) => pricePerHour !== undefined)
    .sort((a, b) => price(a) - price(b) || (a.name < b.name ? -1 : 1));
  const fitting = types.filter(({ name }) => {
    const { allocatable } = nodeOfType(name, { name: "" });
    // How much storage of its own a node has is told by no type.
    const { "ephemeral-storage": _, ...counted } = asks ?? {};
    return Object.entries(counted).every(([resource, amount]) => amount <= (allocatable[resource] ?? 0));
  });
  return nodePools.length === 0 ? fitting.slice(0, MOST_TYPES) : fitting;
}

/** Among so many of the cheapest types is one that takes the pod, or none that is worth a look. */
const MOST_TYPES = 48;

/** Of nodes that take pods, the most common first. */
function commonTypes({ cluster }: PodPlacement): readonly string[] {
  const counts = new Map<string, number>();
  for (const node of cluster.nodes) {
    const type = typeOf(node);
    if (type !== undefined && !node.unschedulable && instanceType(type) !== undefined)
      counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1)).map(([type]) => type);
}

/** Undefined: none is known. */
function zonesByNodes({ cluster }: PodPlacement): readonly (string | undefined)[] {
  const counts = new Map<string, number>();
  for (const { labels, unschedulable } of cluster.nodes) {
    const zone = zoneOf(labels);
    if (zone !== undefined && !unschedulable) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, few], [b, many]) => few - many || (a < b ? -1 : 1));
  return sorted.length === 0 ? [undefined] : sorted.map(([zone]) => zone);
}
