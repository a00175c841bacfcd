// A cluster read from values as they came, when somebody first asks for it as a cluster of ECS or of Kubernetes.
import { type ClusterInput, type ReadCluster, readCluster } from "../clusters/readCluster.js";
import { type ReadNodes, readNodes } from "../clusters/readNodes.js";
import type { PreviewProblem } from "./types.js";

export interface ClusterReader {
  readonly tasks: () => ReadCluster | PreviewProblem;
  readonly pods: () => ReadNodes | PreviewProblem;
}

export function clusterReader(inputs: readonly ClusterInput[]): ClusterReader {
  let tasks: ReadCluster | PreviewProblem | undefined;
  let pods: ReadNodes | PreviewProblem | undefined;
  return {
    tasks: () => {
      tasks ??= inputs.length === 0 ? NO_CLUSTER : readCluster(inputs);
      return tasks;
    },
    pods: () => {
      pods ??= inputs.length === 0 ? NO_CLUSTER : readNodes(inputs);
      return pods;
    },
  };
}

const NO_CLUSTER: PreviewProblem = {
  problem:
    "There is no cluster to place on. Choose one: the output of aws ecs describe-container-instances or of kubectl get nodes,pods -A -o json, or a cluster file.",
};
