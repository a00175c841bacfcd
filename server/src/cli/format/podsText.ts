// The answer of `stowage place --manifests` for a terminal: what is placed, the nodes drawn, what keeps the other pods out in
// the words of the scheduler, and what all of it rests on. Pure.
import colors from "picocolors";
import type { Offer } from "../../core/placement/kubernetes/offers.js";
import type { BlockedPod, PodStep } from "../../core/placement/kubernetes/trace.js";
import type { PodAnswer } from "../../core/placement/podAnswer.js";
import type { Engine } from "../engine.js";
import { counted } from "../report.js";
import { printable } from "../terminal.js";
import { clusterLines } from "./placementCards.js";
import { assumedLines, indented, type PlacementTextOptions, priceText } from "./placementText.js";
import type { Colors } from "./severity.js";

type Tools = Pick<Engine["placement"], "podPictureOf" | "blockedPods" | "tracePods" | "offersForPod">;

const WORDS = { instance: "node", task: "pod" };

export function* podsText(
  answer: PodAnswer,
  tools: Tools,
  { color: useColor, width, trace }: PlacementTextOptions & { readonly trace: boolean },
): Generator<string, void, undefined> {
  const color = colors.createColors(useColor);
  const lines = (list: readonly string[]): string => list.map((one) => `${one}\n`).join("");
  const { placed, unplaced, instancesUsed, placement, deployment } = answer;
  const where = placed === 0 ? "" : ` on ${counted(instancesUsed, "node")}`;
  const head = `${color.bold(`${placed} of ${counted(placed + unplaced, "pod")} placed`)}${where}${priceText(answer)}.`;
  yield lines(unplaced === 0 ? [head] : [head, color.red(`${counted(unplaced, "pod")} found no place.`)]);
  yield lines(["", ...clusterLines(tools.podPictureOf(placement), { words: WORDS, width, color })]);
  yield lines(blockedLines(answer, tools, width, color));
  const { lower, upper } = deployment;
  yield lines(["", `Rollout: ${lower} to ${counted(upper, "pod")} run meanwhile.`]);
  yield lines(assumedLines(answer.assumptions, width, color));
  if (!trace) return;
  yield "\n";
  for (const step of tools.tracePods(placement)) yield `${traceLine(step, color)}\n`;
}

/** Pods that found the same are told together. */
function blockedLines(answer: PodAnswer, tools: Tools, width: number, color: Colors): readonly string[] {
  const groups: { readonly first: BlockedPod; last: string; count: number }[] = [];
  let more = 0;
  for (const row of tools.blockedPods(answer.placement)) {
    const group = groups.at(-1);
    if (group !== undefined && (row.sameAs !== null || more > 0)) {
      if (more > 0) more += 1;
      else {
        group.last = row.pod;
        group.count += 1;
      }
    } else if (groups.length < MOST_GROUPS) groups.push({ first: row, last: row.pod, count: 1 });
    else more += 1;
  }
  return [
    ...groups.flatMap(({ first, last, count }, place) => [
      "",
      `${color.red("✖")} Not placed: ${printable(count === 1 ? first.pod : `${first.pod} to ${last} (${count} pods)`)}`,
      ...indented(" ", printable(first.summary), width),
      // Looking through all types takes a moment.
      ...(place < MOST_OFFERED ? offerLines(tools.offersForPod(answer, first.pod), width) : []),
    ]),
    ...(more > 0 ? ["", color.dim(`… and ${counted(more, "more pod")}.`)] : []),
  ];
}

const MOST_GROUPS = 12;
const MOST_OFFERED = 3;

/** What would take it: an empty node of its own, with the DaemonSets. */
function offerLines(offers: readonly Offer[], width: number): readonly string[] {
  if (offers.length === 0) return [];
  const types = offers.map(
    ({ type, pods, pricePerHour }) => `${type} ($${pricePerHour} an hour, ${counted(pods, "pod")})`,
  );
  const pool = offers[0]?.pool ?? null;
  return indented(
    "→",
    `A new node would take it: ${types.join(", ")}${pool === null ? "" : `, by the NodePool ${printable(pool)}`}.`,
    width,
  );
}

function traceLine({ pod, node, candidates, summary }: PodStep, color: Colors): string {
  const to = node === null ? color.red("nowhere") : color.green(printable(node));
  const passed = candidates.filter(({ total }) => total !== null);
  const chosen = candidates.find((one) => one.node === node);
  const scored =
    chosen === undefined || chosen.total === null
      ? ""
      : `  ${chosen.total} points among ${counted(passed.length, "node")}`;
  return `${printable(pod)} → ${to}${color.dim(summary === null ? scored : `  ${printable(summary)}`)}`;
}
