// What the command line asks of placement, as one object: it is loaded with the heavy part, when a command needs it.
import { nearest } from "../base/nearest.js";
import { instanceType, instanceTypes } from "../data/instanceTypes.js";
import { service } from "../model/ecs/service.js";
import { taskDefinition } from "../model/ecs/taskDefinition.js";
import type { Doc } from "../parse/doc.js";
import { answerOf, type Question } from "./answer.js";
import { assumptionText } from "./assumptions.js";
import { clusterValue, MOST_CLUSTER_BYTES, tooLarge } from "./clusters/clusterText.js";
import { readCluster } from "./clusters/readCluster.js";
import { readNodes } from "./clusters/readNodes.js";
import { monthlyCost } from "./cost.js";
import { rollingUpdate } from "./deployment.js";
import { fargateAnswer, runsOnFargate, type Views } from "./fargate.js";
import { fitAssumptions, fitFor } from "./fitFor.js";
import { podAssignments } from "./kubernetes/answers.js";
import { blockedPods, tracePods } from "./kubernetes/trace.js";
import { nearestChanges, reasonCounts } from "./nearest.js";
import { pictureOf } from "./picture.js";
import { assignmentsOf, type Placement } from "./place.js";
import { offersForPod, podAnswerOf } from "./podAnswer.js";
import { podPictureOf } from "./podPicture.js";
import type { PreviewFit } from "./preview/types.js";
import { roomLeft } from "./room.js";
import { readStrategies, strategyText } from "./strategies.js";
import { blockedTasks, traceSteps } from "./trace.js";
import { workloadOf } from "./workload.js";

/** The definitions as documents: a task definition, and what runs it. */
export interface Asked {
  readonly task: Doc;
  readonly service: Doc | undefined;
}

export const placementTools = {
  mostClusterBytes: MOST_CLUSTER_BYTES,
  tooLarge,
  clusterValue,
  readCluster,
  readStrategies,
  strategyText,
  /** Whether there is such a type, and else which one is near. */
  instanceType: (name: string) => ({
    known: instanceType(name) !== undefined,
    near: nearest(
      name,
      instanceTypes().map((type) => type.name),
    ),
  }),
  runsOnFargate: (asked: Asked, hasCluster: boolean) => runsOnFargate(viewsOf(asked), hasCluster),
  answer: (asked: Asked, question: Omit<Question, "asked">) => answerOf({ ...question, asked: workloadIn(asked) }),
  fargateAnswer: (asked: Asked, given: Parameters<typeof fargateAnswer>[1]) => fargateAnswer(viewsOf(asked), given),
  assignmentsOf,
  blockedTasks,
  traceSteps,
  nearestChanges,
  reasonCounts,
  pictureOf,
  roomLeft,
  /** `type`: what to reckon with on a cluster without instances. */
  fitFor: ({ cluster, workload }: Placement, type: string | undefined) => fitFor(cluster, workload, type),
  fitAssumptions: (fit: PreviewFit) => fitAssumptions(fit).map(assumptionText),
  monthlyCost,
  rollingUpdate,
  readNodes,
  podAnswerOf,
  offersForPod,
  podAssignments,
  blockedPods,
  tracePods,
  podPictureOf,
} as const;

function workloadIn(asked: Asked): Question["asked"] {
  const { task, service: runner } = viewsOf(asked);
  return workloadOf(task, runner);
}

function viewsOf({ task, service: runner }: Asked): Views {
  return { task: taskDefinition(task), service: runner === undefined ? undefined : service(runner) };
}
