// Placements, worked out in a thread of their own: of each key the newest question counts, and steps are told of its answer.
// It knows nothing of placement itself.
import { join } from "node:path";
import type { PreviewQuestion } from "../core/placement/preview/types.js";
import type { PlacementRuns } from "./host.js";
import { createJobLine, type JobLine } from "./jobLine.node.js";
import type { Job } from "./placementMessages.js";

export interface PlacementRunsOptions {
  /** The bundle that the thread runs. */
  readonly file?: string;
  /** How long it may go on with what nobody waits for, in ms. */
  readonly patience?: number;
}

/** The thread starts with the first question. */
export function createPlacementRuns(options: PlacementRunsOptions = {}): PlacementRuns {
  const { file = join(__dirname, "placement.js"), patience = 500 } = options;
  const line = createJobLine(file, patience);
  const newest: Newest = new Map();
  let last = 0;
  return {
    ask: async (key, question) => {
      line.outdate(key, ["ask", "step"]);
      last += 1;
      const id = last;
      newest.set(key, { id, question });
      const done = await line.add({ type: "ask", key, id, question });
      return done?.type === "ask" && newest.get(key)?.id === id ? { id, answer: done.answer } : undefined;
    },
    step: (key, id, step) => stepOf(line, newest, { type: "step", key, id, step }),
    firstFailure: async (key, question) => {
      line.outdate(key, ["failure"]);
      const done = await line.add({ type: "failure", key, question });
      return done?.type === "failure" ? done.failure : undefined;
    },
    forget: (key) => {
      newest.delete(key);
      line.forget(key);
    },
    dispose: () => {
      newest.clear();
      line.close();
    },
  };
}

/** By key: the question that was asked last. */
type Newest = Map<string, { readonly id: number; readonly question: PreviewQuestion }>;

async function stepOf(
  line: JobLine,
  newest: Newest,
  job: Extract<Job, { type: "step" }>,
): ReturnType<PlacementRuns["step"]> {
  const asked = newest.get(job.key);
  if (asked?.id !== job.id) return undefined;
  const isNewest = (): boolean => newest.get(job.key) === asked;
  let done = await line.add(job);
  // The thread that had the answer was ended.
  if (done?.type === "step" && done.lost && isNewest()) done = await line.add({ ...job, question: asked.question });
  return done?.type === "step" && isNewest() ? done.step : undefined;
}
