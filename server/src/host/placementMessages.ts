// What the server and the thread that places say to each other. It imports types alone: both sides load it at their start.
import type { FirstFailure, PreviewAnswer, PreviewQuestion, PreviewStep } from "../core/placement/preview/types.js";

/** By this the thread knows what it was started for. */
export const WORKER = "stowage placement";

export type Job =
  | { readonly type: "ask"; readonly key: string; readonly id: number; readonly question: PreviewQuestion }
  /** With the question when the answer was lost. */
  | {
      readonly type: "step";
      readonly key: string;
      readonly id: number;
      readonly step: number;
      readonly question?: PreviewQuestion;
    }
  | { readonly type: "failure"; readonly key: string; readonly question: PreviewQuestion };

export type ToWorker = Job | { readonly type: "forget"; readonly key: string };

/** One for each job, in their order. */
export type FromWorker =
  | { readonly type: "ask"; readonly answer: PreviewAnswer }
  /** `lost`: the thread does not have the answer any more. */
  | { readonly type: "step"; readonly step: PreviewStep | undefined; readonly lost: boolean }
  | { readonly type: "failure"; readonly failure: FirstFailure | null };

/** What is told of a job when its thread fails. */
export function failedJob({ type }: Job, error: unknown): FromWorker {
  switch (type) {
    case "ask":
      return { type, answer: { problem: failed(error instanceof Error ? error.message : String(error)) } };
    case "step":
      return { type, step: undefined, lost: false };
    case "failure":
      return { type, failure: null };
  }
}

function failed(reason: string): string {
  const why = reason.replace(/[.\s]+$/, "");
  return `The placement could not be worked out: ${why}. Change something and it is tried once more.`;
}
