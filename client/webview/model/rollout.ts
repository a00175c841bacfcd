// A rolling update, batch by batch: which instance runs how many old tasks and how many new ones, and the words for how it ends.
import type { Preview, PreviewRollout } from "../../../server/src/protocol/placement.js";
import { counted, thingsOf } from "./words.js";

export interface RolloutState {
  /** By instance. */
  readonly old: Uint32Array;
  readonly fresh: Uint32Array;
  /** What the batch just did, by instance. */
  readonly started: Uint32Array;
  readonly stopped: Uint32Array;
}

type Simulation = NonNullable<PreviewRollout["simulation"]>;

/** After so many batches; 0: before the first. */
export function rolloutAt(simulation: Simulation, instances: number, batch: number): RolloutState {
  const old = Uint32Array.from({ length: instances }, (_, place) => simulation.before[place] ?? 0);
  const fresh = new Uint32Array(instances);
  const started = new Uint32Array(instances);
  const stopped = new Uint32Array(instances);
  for (const [number, each] of simulation.batches.slice(0, batch).entries()) {
    const isLast = number === batch - 1;
    for (const place of each.started) {
      fresh[place] = (fresh[place] ?? 0) + 1;
      if (isLast) started[place] = (started[place] ?? 0) + 1;
    }
    for (const place of each.stopped) {
      old[place] = Math.max(0, (old[place] ?? 0) - 1);
      if (isLast) stopped[place] = (stopped[place] ?? 0) + 1;
    }
  }
  return { old, fresh, started, stopped };
}

/** How it ends, in one line. */
export function rolloutVerdict(rollout: PreviewRollout): { readonly good: boolean; readonly text: string } {
  const { simulation } = rollout;
  if (simulation === null) return { good: true, text: "The update is not simulated." };
  if (simulation.stalled !== null) {
    const { fit, needed } = simulation.stalled;
    return { good: false, text: `Stalls: ${fit} fit, ${needed} needed.` };
  }
  const batches = counted(simulation.batches.length, "batch", "batches");
  if (!simulation.done) return { good: false, text: `Not done after ${batches}.` };
  return { good: true, text: `Done after ${batches}; at most ${simulation.peak} at once.` };
}

/** What a batch did, as a sentence. */
export function batchSentence(preview: Preview, simulation: Simulation, batch: number): string {
  const { task, tasks } = thingsOf(preview);
  if (batch === 0) {
    const running = simulation.before.reduce((sum, count) => sum + count, 0);
    return `Before the first batch: ${counted(running, `old ${task}`, `old ${tasks}`)}.`;
  }
  const each = simulation.batches[batch - 1];
  if (each === undefined) return "";
  const { started, stopped } = each;
  const did = [
    started.length > 0 ? `starts ${started.length} new` : "",
    stopped.length > 0 ? `stops ${stopped.length} old` : "",
  ].filter((part) => part !== "");
  const done = did.length > 0 ? did.join(", ") : "changes nothing";
  return `Batch ${batch} of ${simulation.batches.length} ${done}. Running: ${each.old} old, ${each.new} new.`;
}

/** Whether there is room for as many as the service may be scaled out to. */
export function mostVerdict(preview: Preview): { readonly good: boolean; readonly text: string } | null {
  const most = preview.rollout?.most ?? null;
  if (most === null) return null;
  const { tasks } = thingsOf(preview);
  return most.fit >= most.asked
    ? { good: true, text: `All ${most.asked} ${tasks} fit.` }
    : { good: false, text: `Only ${most.fit} of ${most.asked} ${tasks} fit.` };
}
