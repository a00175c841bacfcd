// Pods that were not placed: those with the same reasons together, which nodes each reason rules out, and what would let one
// in.
import { podNameIn } from "../kubernetes/kubernetes.js";
import { type BlockedPodGroup, blockedPodGroups } from "../kubernetes/trace.js";
import { type KubernetesVerdict, summaryOf } from "../kubernetes/verdicts.js";
import type { PodAnswer, PodQuestion } from "../podAnswer.js";
import { anotherNodeFor, nearestPodChanges } from "./podChanges.js";
import type { PreviewBlocked, PreviewChange } from "./types.js";

export function blockedPodsIn(question: PodQuestion, answer: PodAnswer): readonly PreviewBlocked[] {
  const groups = new Map<string, Group>();
  let cells = 0;
  for (const blocked of blockedPodGroups(answer.placement)) {
    const { run } = blocked;
    // Pods by the thousand that each look at thousands of nodes: what the last ones found is told step by step.
    const isTold = cells <= MOST_CELLS;
    const found = isTold ? blocked.found() : [];
    cells += found.length;
    const summary = isTold
      ? summaryOf(
          found.length,
          found.map(([, row]) => row),
        )
      : null;
    const key = isTold ? `${run.first} ${run.targets === undefined ? summary : codesOf(found)}` : "rest";
    const group: Group = groups.get(key) ?? { pods: [], summary, found: new Map(), changes: [], pod: podOf(blocked) };
    if (!groups.has(key)) {
      groups.set(key, group);
      if (isTold && groups.size <= MOST_CHANGED) group.changes.push(...nearestPodChanges(answer, blocked, found));
    }
    for (let place = 0; place < blocked.count; place++) group.pods.push(run.first + blocked.first + place);
    if (run.fargate === undefined) for (const [node, row] of found) group.found.set(node, row);
    else for (const [, row] of found.slice(0, 1)) group.onFargate = row;
  }
  return Array.from(groups.values(), (group, place) => previewOf(group, place, question, answer));
}

/** Pods × nodes. */
const MOST_CELLS = 200_000;

/** Of so many groups it is told what would let them in. */
const MOST_CHANGED = 8;
/** For so many another node is looked for. */
const MOST_HELPED = 2;

interface Group {
  readonly pods: number[];
  readonly summary: string | null;
  readonly found: Map<number, readonly KubernetesVerdict[]>;
  readonly changes: PreviewChange[];
  /** The name of the first one. */
  readonly pod: string;
  /** What keeps it from Fargate, where no node is asked. */
  onFargate?: readonly KubernetesVerdict[];
}

function podOf({ run, first }: BlockedPodGroup): string {
  return podNameIn(run, first);
}

function codesOf(found: ReturnType<BlockedPodGroup["found"]>): string {
  return found.flatMap(([, row]) => row.map(({ reason }) => reason)).join(", ");
}

function previewOf(group: Group, place: number, question: PodQuestion, answer: PodAnswer): PreviewBlocked {
  const { pods, summary, onFargate } = group;
  const first = pods[0] as number;
  const isOneRow = (pods.at(-1) as number) - first === pods.length - 1;
  const another = onFargate === undefined && place < MOST_HELPED ? anotherNodeFor(question, answer, group.pod) : [];
  const isSmall = (change: PreviewChange): boolean => change.type === "less" && change.to * 2 >= change.from;
  return {
    first,
    count: pods.length,
    ...(isOneRow ? {} : { places: pods }),
    summary: onFargate === undefined ? summary : null,
    reasons: onFargate?.map(({ reason }) => ({ reason, instances: [] })) ?? reasonsIn(group),
    changes: [...group.changes.filter(isSmall), ...another, ...group.changes.filter((change) => !isSmall(change))],
  };
}

function reasonsIn({ found }: Group): PreviewBlocked["reasons"] {
  const places = new Map<string, number[]>();
  for (const [node, row] of found) {
    for (const reason of new Set(row.map((verdict) => verdict.reason))) {
      const known = places.get(reason);
      if (known === undefined) places.set(reason, [node]);
      else known.push(node);
    }
  }
  return [...places]
    .map(([reason, instances]) => ({ reason, instances }))
    .sort((a, b) => b.instances.length - a.instances.length || (a.reason < b.reason ? -1 : 1));
}
