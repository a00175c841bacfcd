// From what is placed to plain data that a placement can be worked out of anywhere: what the tasks need, or how they stand on
// Fargate, or the manifests as they are.
import type { FargatePrices } from "../data/fargatePrices.js";
import { type Service, service } from "../model/ecs/service.js";
import { type TaskDefinition, taskDefinition } from "../model/ecs/taskDefinition.js";
import { clusterValue } from "../placement/clusters/clusterText.js";
import { subnetsIn } from "../placement/clusters/subnets.js";
import { fargateAnswer, runsOnFargate } from "../placement/fargate.js";
import type { PreviewInputs, PreviewSubject } from "../placement/preview/types.js";
import { workloadOf } from "../placement/workload.js";
import type { Placed, PlacedTasks } from "./placementQuestion.js";

export interface SubjectGiven {
  readonly inputs: PreviewInputs;
  readonly onFargate: boolean;
  /** In which zone a subnet lies, where that is known. */
  readonly subnets: ReadonlyMap<string, string>;
  readonly prices: FargatePrices | undefined;
}

export function subjectOf({ name, what }: Placed, given: SubjectGiven): PreviewSubject {
  if (what.scheduler === "Kubernetes") return { scheduler: "Kubernetes", documents: what.documents };
  const views = viewsOf(what);
  if (given.onFargate) {
    const { inputs, subnets, prices } = given;
    const count = inputs.count === undefined ? undefined : Math.min(MOST_TASKS, Math.max(0, Math.trunc(inputs.count)));
    const answer = fargateAnswer(views, { count, loseZones: inputs.loseZones ?? [], subnets, prices });
    return { scheduler: "Fargate", answer, name };
  }
  const { value: workload, assumptions } = workloadOf(views.task, views.service);
  const isService = views.service !== undefined && views.service.request !== "run";
  return { scheduler: "ECS", workload, assumptions, isService };
}

/** `chosen`: whether somebody chose a cluster; one that just lies there does not speak against Fargate. */
export function isOnFargate({ what }: Placed, cluster: "chosen" | "there" | "none"): boolean {
  if (what.scheduler === "Kubernetes") return false;
  const views = viewsOf(what);
  const { compatibilities } = views.task;
  const alone = compatibilities.has("FARGATE") && !compatibilities.has("EC2") && !compatibilities.has("EXTERNAL");
  return runsOnFargate(views, cluster === "chosen" || (cluster === "there" && !alone));
}

/** In which zones subnets lie, as the text of a file for a cluster tells; nothing from a text that cannot be read. */
export function zonesOfSubnets(path: string, text: string): readonly (readonly [string, string])[] {
  const read = clusterValue(path, text);
  return "value" in read ? subnetsIn(read.value) : [];
}

/** As many as are placed at most. */
const MOST_TASKS = 100_000;

function viewsOf({ task, runner }: PlacedTasks): { task: TaskDefinition; service: Service | undefined } {
  return {
    task: taskDefinition(task.opened.doc),
    service: runner === undefined ? undefined : service(runner.opened.doc),
  };
}
