// Jobs for a thread, one after the other: the most urgent first, and what nobody waits for any more not at all. A thread that
// goes on with such a job for too long is ended, and a new one starts with the next job; one that fails is told as a problem.
import { Worker } from "node:worker_threads";
import { type FromWorker, failedJob, type Job, type ToWorker, WORKER } from "./placementMessages.js";

export interface JobLine {
  /** Undefined: it became outdated. */
  add(job: Job): Promise<FromWorker | undefined>;
  /** Nobody waits for jobs of this key and these types any more. */
  outdate(key: string, types: readonly Job["type"][]): void;
  forget(key: string): void;
  close(): void;
}

/** `file`: what the thread runs; `patience`: how long it may go on with what nobody waits for, in ms. */
export function createJobLine(file: string, patience: number): JobLine {
  const line: Line = {
    file,
    patience,
    waiting: [],
    running: undefined,
    worker: undefined,
    timer: undefined,
    isClosed: false,
  };
  return {
    add: (job) =>
      new Promise((settle) => {
        if (line.isClosed) return settle(undefined);
        line.waiting.push({ job, settle });
        beginNext(line);
      }),
    outdate: (key, types) => outdate(line, key, types),
    forget: (key) => {
      outdate(line, key, URGENCY);
      line.worker?.postMessage({ type: "forget", key } satisfies ToWorker);
    },
    close: () => {
      line.isClosed = true;
      for (const { settle } of line.waiting.splice(0)) settle(undefined);
      line.running?.settle(undefined);
      endThread(line);
    },
  };
}

interface Line {
  readonly file: string;
  readonly patience: number;
  waiting: Waiting[];
  running: Waiting | undefined;
  worker: Worker | undefined;
  timer: NodeJS.Timeout | undefined;
  isClosed: boolean;
}

interface Waiting {
  readonly job: Job;
  readonly settle: (done: FromWorker | undefined) => void;
}

/** What is done first. */
const URGENCY: readonly Job["type"][] = ["step", "ask", "failure"];

function beginNext(line: Line): void {
  if (line.running !== undefined) return;
  const [next] = URGENCY.flatMap((type) => line.waiting.find(({ job }) => job.type === type) ?? []);
  if (next === undefined) return;
  line.waiting = line.waiting.filter((one) => one !== next);
  line.running = next;
  try {
    line.worker ??= startThread(line);
    // Whoever waits for an answer keeps the process alive; a thread at rest does not.
    line.worker.ref();
    line.worker.postMessage(next.job satisfies ToWorker);
  } catch (error) {
    finish(line, (job) => failedJob(job, error));
  }
}

function startThread(line: Line): Worker {
  const worker = new Worker(line.file, { workerData: WORKER, execArgv: [] });
  const fail = (error: unknown): void => {
    if (line.worker !== worker) return;
    line.worker = undefined;
    finish(line, (job) => failedJob(job, error));
  };
  worker.on("message", (done: FromWorker) => {
    if (line.worker === worker) finish(line, () => done);
  });
  worker.on("error", fail);
  worker.on("exit", (code) => fail(`its thread ended with code ${code}`));
  return worker;
}

function finish(line: Line, done: (job: Job) => FromWorker): void {
  const { running } = line;
  rest(line);
  running?.settle(done(running.job));
  beginNext(line);
}

function rest(line: Line): void {
  clearTimeout(line.timer);
  line.timer = undefined;
  line.running = undefined;
  line.worker?.unref();
}

function endThread(line: Line): void {
  const { worker } = line;
  line.worker = undefined;
  rest(line);
  void worker?.terminate();
}

function outdate(line: Line, key: string, types: readonly Job["type"][]): void {
  const isOld = ({ job }: Waiting): boolean => job.key === key && types.includes(job.type);
  const old = line.waiting.filter(isOld);
  line.waiting = line.waiting.filter((one) => !old.includes(one));
  for (const { settle } of old) settle(undefined);
  if (line.running === undefined || !isOld(line.running)) return;
  line.running.settle(undefined);
  line.timer ??= setTimeout(() => {
    endThread(line);
    beginNext(line);
  }, line.patience);
}
