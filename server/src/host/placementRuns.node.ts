// Has placements worked out in a thread of its own, one job after the other. A question that a newer one has made outdated
// is left out; where the thread works for one too long, it is ended, and a new one starts with the next job. A thread that
// fails is told as a problem. It knows nothing of placement itself.
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PreviewQuestion } from "../core/placement/preview/types.js";
import type { PlacementRuns } from "./host.js";
import { type FromWorker, failedJob, type Job, type ToWorker, WORKER } from "./placementMessages.js";

export interface PlacementRunsOptions {
  /** The bundle that the thread runs. */
  readonly file?: string;
  /** How long it may go on with what nobody waits for, in ms. */
  readonly patience?: number;
}

export function createPlacementRuns(options: PlacementRunsOptions = {}): PlacementRuns {
  const { file = join(__dirname, "placement.js"), patience = 500 } = options;
  const line = createLine(file, patience);
  const newest = new Map<string, { readonly id: number; readonly question: PreviewQuestion }>();
  let last = 0;
  const step: PlacementRuns["step"] = async (key, id, number) => {
    const isNewest = (): boolean => newest.get(key)?.id === id;
    if (!isNewest()) return undefined;
    const job: Job = { type: "step", key, id, step: number };
    let done = await line.add(job);
    const question = newest.get(key)?.question;
    // The thread that knew the answer was ended.
    if (done?.type === "step" && done.lost && isNewest() && question !== undefined)
      done = await line.add({ ...job, question });
    return done?.type === "step" && isNewest() ? done.step : undefined;
  };
  return {
    ask: async (key, question) => {
      line.outdate(key, PREVIEW);
      last += 1;
      const id = last;
      newest.set(key, { id, question });
      const done = await line.add({ type: "ask", key, id, question });
      return done?.type === "ask" && newest.get(key)?.id === id ? { id, answer: done.answer } : undefined;
    },
    step,
    firstFailure: async (key, question) => {
      line.outdate(key, FAILURE);
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

const PREVIEW: readonly Job["type"][] = ["ask", "step"];
const FAILURE: readonly Job["type"][] = ["failure"];

/** What is done first. */
const URGENCY: readonly Job["type"][] = ["step", "ask", "failure"];

/** Jobs that wait for the thread, and the thread. */
interface Line {
  /** Undefined: it became outdated. */
  add(job: Job): Promise<FromWorker | undefined>;
  /** Nobody waits for jobs of this key and these types any more. */
  outdate(key: string, types: readonly Job["type"][]): void;
  forget(key: string): void;
  close(): void;
}

interface Waiting {
  readonly job: Job;
  readonly settle: (done: FromWorker | undefined) => void;
}

function createLine(file: string, patience: number): Line {
  let waiting: Waiting[] = [];
  let running: Waiting | undefined;
  let worker: Worker | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const rest = (): void => {
    clearTimeout(timer);
    timer = undefined;
    running = undefined;
    worker?.unref();
  };
  const end = (): void => {
    const ended = worker;
    worker = undefined;
    rest();
    void ended?.terminate();
  };
  const finish = (done: (job: Job) => FromWorker): void => {
    const settled = running;
    rest();
    settled?.settle(done(settled.job));
    next();
  };
  const start = (): Worker => {
    const started = new Worker(file, { workerData: WORKER, execArgv: [] });
    const fail = (error: unknown): void => {
      if (worker !== started) return;
      worker = undefined;
      finish((job) => failedJob(job, error));
    };
    started.on("message", (done: FromWorker) => worker === started && finish(() => done));
    started.on("error", fail);
    started.on("exit", (code) => fail(`its thread ended with code ${code}`));
    return started;
  };
  const next = (): void => {
    if (running !== undefined) return;
    const [first] = URGENCY.flatMap((type) => waiting.find(({ job }) => job.type === type) ?? []);
    if (first === undefined) return;
    waiting = waiting.filter((one) => one !== first);
    running = first;
    try {
      worker ??= start();
      // Whoever waits for the answer keeps the process, and nobody else does.
      worker.ref();
      worker.postMessage(first.job satisfies ToWorker);
    } catch (error) {
      finish((job) => failedJob(job, error));
    }
  };
  const outdate: Line["outdate"] = (key, types) => {
    const isOld = ({ job }: Waiting): boolean => job.key === key && types.includes(job.type);
    for (const { settle } of waiting.filter(isOld)) settle(undefined);
    waiting = waiting.filter((one) => !isOld(one));
    if (running === undefined || !isOld(running)) return;
    running.settle(undefined);
    timer ??= setTimeout(() => {
      end();
      next();
    }, patience);
  };
  return {
    add: (job) =>
      new Promise((settle) => {
        if (isClosed) return settle(undefined);
        waiting.push({ job, settle });
        next();
      }),
    outdate,
    forget: (key) => {
      outdate(key, URGENCY);
      worker?.postMessage({ type: "forget", key } satisfies ToWorker);
    },
    close: () => {
      isClosed = true;
      for (const { settle } of waiting) settle(undefined);
      waiting = [];
      running?.settle(undefined);
      end();
    },
  };
}
