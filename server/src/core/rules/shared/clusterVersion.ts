// The version of the cluster in the words of a message: nobody is told a version that nobody named.
import type { KubernetesTarget } from "../../model/k8s/target.js";

/** `this cluster is 1.34`. */
export function clusterIs({ minor, isKnown }: Pick<KubernetesTarget, "minor" | "isKnown">): string {
  return `this cluster is ${isKnown ? "" : "taken to be "}1.${minor}`;
}
