// Why a pod went where it went: a sentence, and a row for every node.
import { ON_FARGATE, type PodPlacement, runOf } from "../kubernetes/kubernetes.js";
import { type NodeCandidate, type PodStep, tracePod } from "../kubernetes/trace.js";
import { podBlockingText } from "./podWords.js";
import { grouped } from "./taskWords.js";
import type { PreviewRow, PreviewStep } from "./types.js";

/** `onFargate`: the place that stands for Fargate. Undefined: there is no such pod. */
export function podStep(placement: PodPlacement, step: number, onFargate: number): PreviewStep | undefined {
  const run = Number.isInteger(step) ? runOf(placement, step) : undefined;
  if (run === undefined) return undefined;
  const node = placement.chosen[step] as number;
  if (node === ON_FARGATE || run.fargate !== undefined) {
    const chosen = node === ON_FARGATE ? onFargate : null;
    return { step, chosen, why: fargateWhy(run.fargate), rows: null };
  }
  const traced = tracePod(placement, step);
  if (traced === undefined) return undefined;
  const target = run.targets?.[step - run.first];
  const { candidates } = traced;
  const chosen = candidates.find((_, place) => (target ?? place) === node);
  const rows = candidates.map((candidate, place): PreviewRow => {
    const instance = target ?? place;
    if (candidate === chosen) return { instance, verdict: "chosen", text: chosenText(candidate, target) };
    if (candidate.total === null)
      return { instance, verdict: "blocked", text: candidate.verdicts.map(podBlockingText).join(", ") };
    return { instance, verdict: "behind", text: behindText(candidate, chosen) };
  });
  return { step, chosen: node < 0 ? null : node, why: whyOf(traced, chosen, target !== undefined), rows };
}

type Fargate = NonNullable<ReturnType<typeof runOf>>["fargate"];

function fargateWhy(fargate: Fargate): string {
  if (fargate?.size === undefined) return `It cannot run on Fargate: ${fargate?.problem ?? "no size is known"}.`;
  const { cpu, memory } = fargate.size;
  const by = fargate.profile === undefined ? "its scheduler" : `the Fargate profile ${fargate.profile}`;
  return `By ${by} it runs on Fargate: on a node of its own with ${cpu / 1024} vCPU and ${memory / 1024} GiB.`;
}

function whyOf({ candidates, summary }: PodStep, chosen: NodeCandidate | undefined, isDaemon: boolean): string {
  if (isDaemon)
    return chosen === undefined
      ? `It is for this node only. ${summary ?? ""}`.trimEnd()
      : "A DaemonSet runs a pod on every node that it matches.";
  if (chosen === undefined) return summary ?? "No node can take it.";
  const others = candidates.filter((candidate) => candidate !== chosen && candidate.total !== null);
  if (others.length === 0) return "It is the only node that can take it.";
  const score = grouped(chosen.total ?? 0);
  const level = others.filter(({ tied }) => tied).length;
  if (level > 0)
    return `Highest score (${score}), as ${level === 1 ? "one other node has" : `${grouped(level)} other nodes have`}: the first by name.`;
  const next = others.reduce((best, one) => ((one.total ?? 0) > (best.total ?? 0) ? one : best));
  const by = widestGap(chosen, next);
  return `Highest score (${score}) of ${grouped(others.length + 1)} nodes that can take it; next is ${next.node} with ${grouped(next.total ?? 0)}${by === undefined ? "" : `, behind by ${by.plugin}`}.`;
}

interface Gap {
  readonly plugin: string;
  readonly own: number;
  readonly other: number;
}

/** The plugin that sets them apart most. */
function widestGap(chosen: NodeCandidate, other: NodeCandidate): Gap | undefined {
  let widest: Gap | undefined;
  let most = 0;
  for (const [place, { plugin, score, weight }] of chosen.scores.entries()) {
    const against = other.scores[place]?.score ?? 0;
    if ((score - against) * weight <= most) continue;
    most = (score - against) * weight;
    widest = { plugin, own: score, other: against };
  }
  return widest;
}

function chosenText({ total }: NodeCandidate, target: number | undefined): string {
  return target === undefined && total !== null ? `chosen, score ${grouped(total)}` : "chosen";
}

function behindText(candidate: NodeCandidate, chosen: NodeCandidate | undefined): string {
  const score = `score ${grouped(candidate.total ?? 0)}`;
  if (candidate.tied) return `${score}, as good, comes later`;
  const gap = chosen === undefined ? undefined : widestGap(chosen, candidate);
  return gap === undefined ? score : `${score}: ${gap.plugin} ${grouped(gap.other)}, chosen ${grouped(gap.own)}`;
}
