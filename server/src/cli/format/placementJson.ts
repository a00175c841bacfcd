// The answer of `stowage place` as JSON, piece by piece: with thousands of tasks on thousands of instances the reasons alone
// fill gigabytes. A task that is blocked as the one before it was names that one then.
import type { Answer } from "../../core/placement/answer.js";
import type { FargateAnswer } from "../../core/placement/fargate.js";
import type { PodAnswer } from "../../core/placement/podAnswer.js";
import type { BlockedTask } from "../../core/placement/trace.js";
import type { Engine } from "../engine.js";
import type { AskedFit } from "./fitText.js";

type PodTools = Pick<Engine["placement"], "podAssignments" | "blockedPods" | "tracePods">;

type Tools = Pick<Engine["placement"], "assignmentsOf" | "blockedTasks" | "traceSteps">;

export function* placementJson(
  answer: Answer,
  tools: Tools,
  { trace, fit }: Extras,
): Generator<string, void, undefined> {
  const { placement, placed, unplaced, instancesUsed, costPerMonth } = answer;
  yield* head({ placed, unplaced, instancesUsed, costPerMonth });
  yield* rows("assignments", assignmentRows(answer, tools));
  const cells = placement.chosen.length * placement.cluster.instances.length;
  yield* rows("blocked", blockedRows(answer, tools, cells > MOST_CELLS));
  yield* foot(answer, answer.managedScaling, fit);
  if (trace) {
    yield ",\n";
    yield* rows("trace", textRows(tools.traceSteps(placement)), "");
  }
  yield "\n}\n";
}

interface Extras {
  readonly trace: boolean;
  readonly fit: AskedFit;
}

/** Task × instance; above it a row may point at another one. */
const MOST_CELLS = 1_000_000;

export function* fargateJson(answer: FargateAnswer): Generator<string, void, undefined> {
  const { tasks, placed, unplaced, costPerMonth, blocked } = answer;
  yield* head({ placed, unplaced, instancesUsed: 0, costPerMonth });
  yield* rows(
    "assignments",
    tasks.map(({ task, provider, zone }) =>
      JSON.stringify({ task, instance: zone === undefined ? null : `${provider}/${zone}` }),
    ),
  );
  yield* rows(
    "blocked",
    blocked.length === 0
      ? []
      : tasks.map(({ task, provider }) => JSON.stringify({ task, reasons: { [provider]: blocked } })),
  );
  yield* foot(answer, []);
  yield "\n}\n";
}

export function* podsJson(answer: PodAnswer, tools: PodTools, trace: boolean): Generator<string, void, undefined> {
  const { placement, placed, unplaced, instancesUsed, costPerMonth } = answer;
  yield* head({ placed, unplaced, instancesUsed, costPerMonth });
  yield* rows("assignments", podRows(answer, tools));
  const cells = placement.chosen.length * placement.cluster.nodes.length;
  yield* rows("blocked", blockedPodRows(answer, tools, cells > MOST_CELLS));
  yield* foot(answer, []);
  if (trace) {
    yield ",\n";
    yield* rows("trace", textRows(tools.tracePods(placement)), "");
  }
  yield "\n}\n";
}

function* podRows({ placement }: PodAnswer, tools: PodTools): Generator<string, void, undefined> {
  for (const { pod, node } of tools.podAssignments(placement)) yield JSON.stringify({ task: pod, instance: node });
}

function* blockedPodRows(
  { placement }: PodAnswer,
  tools: PodTools,
  short: boolean,
): Generator<string, void, undefined> {
  let told = "";
  let last: { readonly reasons: object; readonly text: string } | undefined;
  for (const { pod, sameAs, reasons } of tools.blockedPods(placement)) {
    if (short && sameAs !== null) {
      yield JSON.stringify({ task: pod, sameAs: told });
      continue;
    }
    told = pod;
    if (last?.reasons !== reasons) last = { reasons, text: reasonsText(reasons) };
    yield `{"task":${JSON.stringify(pod)},"reasons":${last.text}}`;
  }
}

function* head(values: Readonly<Record<string, unknown>>): Generator<string, void, undefined> {
  yield "{\n";
  for (const [key, value] of Object.entries(values)) yield `  "${key}": ${JSON.stringify(value)},\n`;
}

function* rows(key: string, values: Iterable<string>, end = ",\n"): Generator<string, void, undefined> {
  yield `  "${key}": [`;
  let isFirst = true;
  for (const value of values) {
    yield `${isFirst ? "\n" : ",\n"}    ${value}`;
    isFirst = false;
  }
  yield `${isFirst ? "" : "\n  "}]${end}`;
}

function* foot(
  { deployment, assumptions }: Pick<Answer, "deployment" | "assumptions">,
  scalings: Answer["managedScaling"],
  fit?: Extras["fit"],
): Generator<string, void, undefined> {
  const { lower, upper } = deployment;
  yield `  "deployment": ${JSON.stringify({ lower, upper })},\n`;
  yield* rows(
    "managedScaling",
    scalings.map(({ provider, n, m }) => JSON.stringify({ provider, n, m })),
  );
  if (fit !== undefined) yield `  "fit": ${JSON.stringify(fit)},\n`;
  yield* rows(
    "assumptions",
    assumptions.map((text) => JSON.stringify(text)),
    "",
  );
}

function* assignmentRows({ placement }: Answer, tools: Tools): Generator<string, void, undefined> {
  for (const { task, instance } of tools.assignmentsOf(placement)) yield JSON.stringify({ task, instance });
}

function* blockedRows({ placement }: Answer, tools: Tools, short: boolean): Generator<string, void, undefined> {
  const { chosen } = placement;
  // Tasks that found the same share one object.
  const told = new Map<BlockedTask["reasons"], string>();
  let step = 0;
  let texts = new Map<BlockedTask["reasons"], string>();
  for (const { task, reasons } of tools.blockedTasks(placement)) {
    for (; (chosen[step] as number) >= 0; step++) told.clear();
    step += 1;
    const known = short ? told.get(reasons) : undefined;
    if (known !== undefined) {
      yield JSON.stringify({ task, sameAs: known });
      continue;
    }
    told.set(reasons, task);
    let text = texts.get(reasons);
    if (text === undefined) {
      text = reasonsText(reasons);
      // Few are asked for again; what is kept must not grow with the number of tasks.
      if (texts.size >= MOST_KEPT) texts = new Map();
      texts.set(reasons, text);
    }
    yield `{"task":${JSON.stringify(task)},"reasons":${text}}`;
  }
}

const MOST_KEPT = 8;

type Reasons = Readonly<Record<string, readonly { readonly reason: string }[]>>;

function reasonsText(reasons: Reasons): string {
  const entries = Object.entries(reasons).map(([instance, verdicts]) => [instance, wordsOf(verdicts)] as const);
  return JSON.stringify(Object.fromEntries(entries));
}

/** Each once: two attributes that are missing are one reason. */
function wordsOf(verdicts: readonly { readonly reason: string }[]): readonly string[] {
  return [...new Set(verdicts.map(({ reason }) => reason))];
}

function* textRows(values: Iterable<unknown>): Generator<string, void, undefined> {
  for (const value of values) yield JSON.stringify(value);
}
