// The answer of `stowage place` for a terminal: what is placed, the cluster drawn, what keeps the other tasks out and the
// nearest change that would let them in, what a rolling update needs, and what all of it rests on. Pure.
import colors from "picocolors";
import type { Answer } from "../../core/placement/answer.js";
import type { FargateAnswer } from "../../core/placement/fargate.js";
import type { NearestChange } from "../../core/placement/nearest.js";
import type { BlockedTask, Step } from "../../core/placement/trace.js";
import type { Verdict } from "../../core/placement/verdicts.js";
import type { Engine } from "../engine.js";
import { counted } from "../report.js";
import { printable, wrap } from "../terminal.js";
import { type AskedFit, fitText } from "./fitText.js";
import { clusterLines } from "./placementCards.js";
import type { Colors } from "./severity.js";

export interface PlacementTextOptions {
  readonly color: boolean;
  readonly width: number;
}

type Tools = Engine["placement"];

const WORDS = { instance: "instance", task: "task" };

export function* placementText(
  answer: Answer,
  tools: Tools,
  { color: useColor, width, trace, fit }: PlacementTextOptions & Extras,
): Generator<string, void, undefined> {
  const color = colors.createColors(useColor);
  const lines = (list: readonly string[]): string => list.map((one) => `${one}\n`).join("");
  yield lines(headLines(answer, color));
  yield lines(["", ...clusterLines(tools.pictureOf(answer.placement), { words: WORDS, width, color })]);
  yield lines(blockedLines(answer, tools, width, color));
  yield lines(["", ...deploymentLines(answer, tools, color).flatMap((one) => wrap(one, width))]);
  if (fit !== undefined) yield lines(wrap(fitText(fit, answer.placement.workload, tools), width));
  yield lines(assumedLines(answer.assumptions, width, color));
  if (!trace) return;
  yield "\n";
  const strategies = answer.placement.workload.strategies.map(tools.strategyText);
  for (const step of tools.traceSteps(answer.placement)) yield `${traceLine(step, strategies, color)}\n`;
}

interface Extras {
  readonly trace: boolean;
  readonly fit: AskedFit;
}

export function fargateText(answer: FargateAnswer, { color: useColor, width }: PlacementTextOptions): string {
  const color = colors.createColors(useColor);
  const { tasks, placed, blocked, zones, spot, deployment } = answer;
  const head =
    blocked.length > 0
      ? color.red(`${color.bold(`0 of ${counted(tasks.length, "task")}`)} can run on Fargate.`)
      : `${color.bold(`${counted(placed, "task")}`)} on Fargate${spot > 0 ? `, ${spot} of them on Spot` : ""}${priceText(answer)}.`;
  const most = Math.max(1, ...zones.map((one) => one.tasks));
  const rows = zones.map(({ zone, tasks: number }) => {
    const bar = "█".repeat(Math.ceil((number / most) * Math.min(40, Math.max(8, width - 40))));
    return `  ${printable(zone).padEnd(Math.max(...zones.map((one) => one.zone.length)))}  ${color.cyan(bar)} ${number}`;
  });
  const { lower, upper } = deployment;
  return [
    head,
    ...(blocked.length > 0 ? blocked.flatMap((text) => indented(color.red("✖"), text, width)) : ["", ...rows]),
    "",
    `Rolling update: ${lower} to ${counted(upper, "task")} run meanwhile.`,
    ...assumedLines(answer.assumptions, width, color),
    "",
  ].join("\n");
}

function headLines(answer: Answer, color: Colors): readonly string[] {
  const { placed, unplaced, instancesUsed, placement } = answer;
  const all = placed + unplaced;
  const where = ` on ${counted(instancesUsed, "instance")} of ${placement.cluster.instances.length}`;
  const head = `${color.bold(`${placed} of ${counted(all, "task")} placed`)}${placed > 0 ? where : ""}${priceText(answer)}.`;
  return unplaced === 0 ? [head] : [head, color.red(`${counted(unplaced, "task")} found no place.`)];
}

export function priceText({ costPerMonth, placed }: Pick<Answer, "costPerMonth" | "placed">): string {
  if (placed === 0) return "";
  return costPerMonth === null ? ", price not known" : `, about $${costPerMonth.toFixed(2)} a month`;
}

function blockedLines(answer: Answer, tools: Tools, width: number, color: Colors): readonly string[] {
  const groups = new Map<BlockedTask["reasons"], BlockedTask[]>();
  for (const task of tools.blockedTasks(answer.placement)) {
    const known = groups.get(task.reasons);
    if (known === undefined) groups.set(task.reasons, [task]);
    else known.push(task);
  }
  const shown = [...groups.values()].slice(0, MOST_GROUPS);
  const rest = groups.size - shown.length;
  return [
    ...shown.flatMap((tasks) => ["", ...groupLines(tasks, tools, width, color)]),
    ...(rest > 0 ? ["", color.dim(`… and ${counted(rest, "more group")} of tasks that found other reasons.`)] : []),
  ];
}

const MOST_GROUPS = 8;

function groupLines(tasks: readonly BlockedTask[], tools: Tools, width: number, color: Colors): readonly string[] {
  const [first] = tasks;
  if (first === undefined) return [];
  const provider = first.provider === null ? "" : ` (capacity provider ${first.provider})`;
  const names = tasks.slice(0, 3).map(({ task }) => task);
  const more = tasks.length > names.length ? ` and ${tasks.length - names.length} more` : "";
  const title = `${color.red("✖")} Not placed: ${printable(`${names.join(", ")}${more}${provider}`)}`;
  if (first.failure !== null) return [title, `  ${first.failure}`];
  const counts = [...tools.reasonCounts(first.reasons)];
  const words = new Map(
    Object.values(first.reasons).flatMap((all) => all.map((one) => [one.code, one.reason] as const)),
  );
  const longest = Math.max(...counts.map(([code]) => (words.get(code) ?? code).length));
  const changes = tools.nearestChanges(first.reasons).slice(0, MOST_CHANGES);
  return [
    title,
    ...counts.map(
      ([code, count]) => `  ${color.yellow((words.get(code) ?? code).padEnd(longest))}  ${counted(count, "instance")}`,
    ),
    ...changes.flatMap((change) => indented("→", printable(changeText(change)), width)),
  ];
}

const MOST_CHANGES = 3;

export function indented(mark: string, text: string, width: number): readonly string[] {
  return wrap(text, Math.max(28, width - 4)).map((one, index) => `  ${index === 0 ? mark : " "} ${one}`);
}

const UNITS: Readonly<Record<string, string>> = {
  "RESOURCE:CPU": "CPU units",
  "RESOURCE:MEMORY": "MiB",
  "RESOURCE:GPU": "GPUs",
  "RESOURCE:ENI": "network interfaces",
};

/** The nearest change that would let a task in. */
export function changeText({ instance, verdict, more, atMost }: NearestChange): string {
  const unit = UNITS[verdict.code];
  if (unit !== undefined && more !== undefined && atMost !== undefined)
    return `${instance} takes one with ${more} ${unit} more free, or if the task needs at most ${atMost}.`;
  return `${instance} takes one but for this: ${detailOf(verdict)}.`;
}

function detailOf(verdict: Verdict): string {
  switch (verdict.code) {
    case "ATTRIBUTE": {
      const { name, wanted, found } = verdict.data;
      const asked = wanted === null ? name : `${name} = ${wanted}`;
      return found === null ? `it lacks the attribute ${asked}` : `it has ${name} = ${found}, and ${wanted} is needed`;
    }
    case "RESOURCE:PORTS": {
      const { tcp, udp, left } = verdict.data;
      const taken = [...tcp.map((port) => `${port}/tcp`), ...udp.map((port) => `${port}/udp`)];
      return taken.length === 0
        ? `it may have only ${left} more fixed ports`
        : `host port ${taken.join(", ")} is taken`;
    }
    case "MEMBER_OF":
      return `it does not meet "${verdict.data.expression}"`;
    case "DISTINCT_INSTANCE":
      return "it runs a task of the group already, and distinctInstance allows one";
    case "AGENT":
      return "its agent is not connected";
    default:
      return verdict.reason;
  }
}

function deploymentLines(answer: Answer, tools: Tools, color: Colors): readonly string[] {
  const { placement, deployment, managedScaling, unplaced } = answer;
  const { lower, upper } = deployment;
  const range = `Rolling update: ${lower} to ${counted(upper, "task")} run meanwhile.`;
  return [
    unplaced > 0 || placement.chosen.length === 0 ? range : `${range} ${rolloutText(answer, tools, color)}`,
    ...managedScaling.map(({ provider, n, m, unhandled }) => {
      const adds = m > n ? `managed scaling would add ${m - n}` : m < n ? `${n - m} may go` : "nothing changes";
      const stuck =
        unhandled > 0 ? ` ${counted(unhandled, "task")} need more than its smallest type offers and stay waiting.` : "";
      return `Capacity provider ${printable(provider)}: ${counted(n, "instance")}, ${m} needed; ${adds}.${stuck}`;
    }),
    ...(unplaced > 0 || placement.workload.scheduling === "DAEMON" ? [] : [roomText(tools.roomLeft(placement))]),
  ];
}

function rolloutText({ placement }: Answer, tools: Tools, color: Colors): string {
  const { done, stalled, batches } = tools.rollingUpdate(placement.cluster, placement.workload, placement.seed);
  if (done) return `It goes through in ${counted(batches.length, "step")}.`;
  if (stalled === undefined) return "";
  const { fit, needed } = stalled;
  return color.red(`It stalls: ${fit} ${fit === 1 ? "task fits" : "tasks fit"}, and room for ${needed} is needed.`);
}

function roomText(room: number): string {
  if (room === 0) return "There is no room for another task.";
  return Number.isFinite(room)
    ? `There is room for ${counted(room, "more task")}.`
    : "Nothing that is known limits how many more tasks fit.";
}

export function assumedLines(assumptions: readonly string[], width: number, color: Colors): readonly string[] {
  if (assumptions.length === 0) return [];
  const items = assumptions.flatMap((text) => {
    const [first = "", ...rest] = wrap(printable(text), Math.max(28, width - 2));
    return [`- ${first}`, ...rest.map((one) => `  ${one}`)];
  });
  return ["", color.dim("Assumed:"), ...items.map((one) => color.dim(one))];
}

function traceLine({ task, instance, candidates }: Step, strategies: readonly string[], color: Colors): string {
  const blocked = candidates.filter(({ verdicts }) => verdicts.length > 0);
  const codes = new Map<string, number>();
  for (const { verdicts } of blocked)
    for (const reason of new Set(verdicts.map((one) => one.reason))) codes.set(reason, (codes.get(reason) ?? 0) + 1);
  const why = [...codes].map(([reason, count]) => `${reason} on ${count}`);
  const lost = strategies.flatMap((text, place) => {
    const count = candidates.filter((one) => one.lost === place).length;
    return count === 0 ? [] : [`${text} put ${count} behind`];
  });
  const level = candidates.filter((one) => one.lost === "order").length;
  const parts = [...why, ...lost, ...(level > 0 ? [`${level} as good`] : [])];
  const to = instance === null ? color.red("nowhere") : color.green(printable(instance));
  return `${printable(task)} → ${to}${parts.length === 0 ? "" : color.dim(`  ${parts.join("; ")}`)}`;
}
