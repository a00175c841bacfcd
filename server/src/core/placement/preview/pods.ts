// The preview of pods on nodes.
import type { Laid } from "./preview.js";
import type { ClusterReader } from "./reader.js";
import type { PreviewInputs, PreviewProblem, PreviewSubject } from "./types.js";

export type PodSubject = Extract<PreviewSubject, { scheduler: "Kubernetes" }>;

export function previewPods(_: PodSubject, __: PreviewInputs, ___: ClusterReader): Laid | PreviewProblem {
  return { problem: "Pods cannot be previewed." };
}
