// The placement preview: from a question and the cluster it is about to what is drawn, and to what every instance had to say
// of one task. The same question gives the same answer.
import { previewFargate } from "./fargateTasks.js";
import { previewPods } from "./pods.js";
import type { ClusterReader } from "./reader.js";
import { firstTaskFailure, previewTasks } from "./tasks.js";
import type { FirstFailure, Preview, PreviewProblem, PreviewQuestion, PreviewStep } from "./types.js";

/** Without the files of the cluster, which are read already. */
export type AskedPreview = Pick<PreviewQuestion, "subject" | "inputs">;

/** What is laid out, and can be asked for its steps. */
export interface Laid {
  readonly preview: Preview;
  /** Undefined: there is no such step. */
  readonly stepAt: (step: number) => PreviewStep | undefined;
}

export function previewOf({ subject, inputs }: AskedPreview, cluster: ClusterReader): Laid | PreviewProblem {
  switch (subject.scheduler) {
    case "ECS":
      return previewTasks(subject, inputs, cluster);
    case "Fargate":
      return previewFargate(subject, inputs);
    case "Kubernetes":
      return previewPods(subject, inputs, cluster);
  }
}

/** Of tasks on instances; null: all have a place, or it cannot be told. */
export function firstFailureOf({ subject, inputs }: AskedPreview, cluster: ClusterReader): FirstFailure | null {
  return subject.scheduler === "ECS" ? firstTaskFailure(subject, inputs, cluster) : null;
}
