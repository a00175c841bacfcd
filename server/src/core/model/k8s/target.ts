// The cluster that manifests are written for, as far as it is known: from the configuration, else from files about a cluster
// in the workspace, else the newest that EKS offers.
import { NEWEST_EKS_MINOR } from "../../data/eksVersions.js";
import type { ClusterFacts } from "./clusterFacts.js";

export interface KubernetesTarget {
  /** 34 for Kubernetes 1.34. */
  readonly minor: number;
  /** Whether somebody said which version it is: a setting, or an eksctl file. */
  readonly isKnown: boolean;
  /** Whether something shows that the cluster is one of EKS. */
  readonly eks: boolean;
  /** The Fargate profiles that are known of it. */
  readonly fargateProfiles: readonly FargateProfile[];
}

export interface FargateProfile {
  readonly name: string;
  readonly selectors: readonly FargateSelector[];
}

/** `*` and `?` stand for other characters in all of these. */
export interface FargateSelector {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** When nothing is known. */
export const UNKNOWN_TARGET: KubernetesTarget = {
  minor: NEWEST_EKS_MINOR,
  isKnown: false,
  eks: false,
  fargateProfiles: [],
};

/**
 * `set`: what the configuration says. `facts`: of every file about a cluster; where they name several versions, none of them
 * is meant.
 */
export function targetOf(
  set: { readonly minor: number | undefined; readonly fargateProfiles: readonly FargateProfile[] },
  facts: readonly ClusterFacts[],
  eks: boolean,
): KubernetesTarget {
  const versions = new Set(facts.flatMap(({ minor }) => minor ?? []));
  const minor = set.minor ?? (versions.size === 1 ? [...versions][0] : undefined);
  return {
    minor: minor ?? NEWEST_EKS_MINOR,
    isKnown: minor !== undefined,
    eks: eks || set.fargateProfiles.length > 0,
    fargateProfiles: [...set.fargateProfiles, ...facts.flatMap(({ fargateProfiles }) => fargateProfiles)],
  };
}
