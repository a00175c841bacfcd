// The preview of pods on nodes: all that is drawn of one placement, and the figures about it.
import type { ReadNodes } from "../clusters/readNodes.js";
import { typeOf } from "../kubernetes/answers.js";
import type { PodPlacement } from "../kubernetes/kubernetes.js";
import { assumptionsOfTypes, withMoreNodes, withNodeType } from "../kubernetes/moreNodes.js";
import type { KubernetesCluster } from "../kubernetes/types.js";
import { zoneOf } from "../kubernetes/whatIf.js";
import { type PodAnswer, type PodQuestion, podAnswerOf } from "../podAnswer.js";
import { typeProblem } from "./inputs.js";
import { blockedPodsIn } from "./podBlocked.js";
import { podDrawing } from "./podDrawing.js";
import { podFigures } from "./podFigures.js";
import { podStep } from "./podStep.js";
import type { Laid } from "./preview.js";
import type { ClusterReader } from "./reader.js";
import type { Effective, Preview, PreviewInputs, PreviewProblem, PreviewRollout, PreviewSubject } from "./types.js";

export type PodSubject = Extract<PreviewSubject, { scheduler: "Kubernetes" }>;

export function previewPods(
  { documents }: PodSubject,
  inputs: PreviewInputs,
  reader: ClusterReader,
): Laid | PreviewProblem {
  const read = reader.pods();
  if ("problem" in read) return read;
  const problem = typeProblem(inputs);
  if (problem !== undefined) return { problem };
  const question = questionOf(documents, inputs, read);
  const answer = podAnswerOf(question);
  if (answer === undefined) return NO_WORKLOAD;
  const { placement } = answer;
  const preview = previewIn(question, answer, inputs, read.cluster);
  const last = preview.instances.length - 1;
  return { preview, stepAt: (step) => podStep(placement, step, last) };
}

const NO_WORKLOAD: PreviewProblem = {
  problem:
    "The manifests hold nothing that has pods. Open a Deployment, StatefulSet, DaemonSet, Job or Pod, and look at that.",
};

function questionOf(documents: readonly unknown[], inputs: PreviewInputs, read: ReadNodes): PodQuestion {
  const { type, more = [], profile = "default", loseZones = [], drain = [], replace = [] } = inputs;
  const typed = type === undefined ? read.cluster : withNodeType(read.cluster, type);
  const added = more.filter(({ zone }) => zone === undefined || !loseZones.includes(zone));
  const types = [...(type === undefined ? [] : [type]), ...added.map((one) => one.type)];
  return {
    documents,
    nodes: {
      cluster: withMoreNodes(typed, added),
      assumptions: [...read.assumptions, ...assumptionsOfTypes(read.cluster, types)],
    },
    profile,
    loseZones,
    drain,
    replace,
  };
}

function previewIn(question: PodQuestion, answer: PodAnswer, inputs: PreviewInputs, read: KubernetesCluster): Preview {
  const { placement, deployment, assumptions } = answer;
  const { loseZones = [] } = inputs;
  const lost = read.nodes.filter(({ labels }) => loseZones.includes(zoneOf(labels) ?? ""));
  const drawing = podDrawing(placement, lost);
  return {
    scheduler: "Kubernetes",
    effective: effectiveOf(placement, read),
    figures: podFigures(answer),
    ...drawing,
    blocked: blockedPodsIn(question, answer),
    rollout: rolloutOf(placement, deployment),
    managedScaling: [],
    assumptions,
  };
}

function effectiveOf({ cluster, chosen, profile }: PodPlacement, read: KubernetesCluster): Effective {
  const types = new Map<string, number>();
  for (const node of cluster.nodes) {
    const type = typeOf(node);
    if (type !== undefined) types.set(type, (types.get(type) ?? 0) + 1);
  }
  const zones = [...read.nodes, ...cluster.nodes].flatMap(({ labels }) => zoneOf(labels) ?? []);
  return {
    count: chosen.length,
    countable: false,
    strategy: "",
    seed: 0,
    random: false,
    profile,
    zones: [...new Set(zones)].sort(),
    types: [...types].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1)).map(([type]) => type),
  };
}

/** Null: of what is there, nothing is rolled out. */
function rolloutOf({ runs, chosen }: PodPlacement, { lower, upper }: PodAnswer["deployment"]): PreviewRollout | null {
  if (!runs.some(({ batch }) => ROLLED_OUT.has(batch.workload.kind))) return null;
  return { lower, upper, extra: Math.max(0, upper - chosen.length), simulation: null, most: null };
}

const ROLLED_OUT: ReadonlySet<string> = new Set(["Deployment", "StatefulSet", "DaemonSet"]);
