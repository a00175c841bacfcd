// The thread that places. It reads the clusters itself, and keeps the newest answer of each key, so that steps of it can be
// told. One job at a time: who wants to stop it ends the thread.
import type { MessagePort } from "node:worker_threads";
import { firstFailureOf, type Laid, previewOf } from "../core/placement/preview/preview.js";
import type { PreviewProblem, PreviewQuestion } from "../core/placement/preview/types.js";
import { createClusterSources } from "./clusterSources.js";
import { type FromWorker, failedJob, type Job, type ToWorker } from "./placementMessages.js";

export function answerPlacements(port: Pick<MessagePort, "on" | "postMessage">): void {
  const perform = createPlacer();
  port.on("message", (message: ToWorker) => {
    const answer = perform(message);
    if (answer !== undefined) port.postMessage(answer);
  });
}

function createPlacer(): (message: ToWorker) => FromWorker | undefined {
  const clusters = createClusterSources();
  const answers = new Map<string, { readonly id: number; readonly laid: Laid }>();
  const lay = (key: string, id: number, question: PreviewQuestion): Laid | PreviewProblem => {
    answers.delete(key);
    const cluster = clusters.of(key, sourcesOf(question));
    const laid = "problem" in cluster ? cluster : previewOf(question, cluster);
    if (!("problem" in laid)) answers.set(key, { id, laid });
    return laid;
  };
  const perform = (job: Job): FromWorker => {
    const { type, key } = job;
    if (type === "ask") {
      const laid = lay(key, job.id, job.question);
      return { type, answer: "problem" in laid ? laid : laid.preview };
    }
    if (type === "failure") {
      const cluster = clusters.of(key, sourcesOf(job.question));
      return { type, failure: "problem" in cluster ? null : firstFailureOf(job.question, cluster) };
    }
    const known = answers.get(key);
    const laid = known?.id === job.id ? known.laid : job.question && lay(key, job.id, job.question);
    if (laid === undefined) return { type, step: undefined, lost: true };
    return { type, step: "problem" in laid ? undefined : laid.stepAt(job.step), lost: false };
  };
  return (message) => {
    if (message.type !== "forget") return safely(message, perform);
    answers.delete(message.key);
    clusters.forget(message.key);
    return undefined;
  };
}

/** What runs on Fargate has its answer already. */
function sourcesOf({ subject, clusters }: PreviewQuestion): PreviewQuestion["clusters"] {
  return subject.scheduler === "Fargate" ? [] : clusters;
}

/** What should never fail is told where it does. */
function safely(job: Job, perform: (job: Job) => FromWorker): FromWorker {
  try {
    return perform(job);
  } catch (error) {
    return failedJob(job, error);
  }
}
