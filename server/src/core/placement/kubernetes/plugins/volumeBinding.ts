// A bound volume must be reachable from the node; one that is bound there has to be found or made there.
import { matchesTerms } from "../labels.js";
import type { KubernetesFilter, PodRun } from "../scheduling.js";
import type { KubernetesNode } from "../types.js";
import { type KubernetesVerdict, podVerdict } from "../verdicts.js";
import { type Claim, chooseVolumes } from "../volumes.js";

const NAME = "VolumeBinding";

export const volumeBinding: KubernetesFilter = {
  name: NAME,
  prepare: (run) => {
    if (run.pod.spec.volumes.length === 0) return undefined;
    let claims: readonly Claim[] = [];
    return {
      changes: "anywhere",
      begin: () => {
        claims = run.claims.filter(isTied);
      },
      passes: (node) => claims.length === 0 || against(run, claims, nodeAt(run, node)) === undefined,
      verdicts: (node) => {
        const verdict = against(run, claims, nodeAt(run, node));
        return verdict === undefined ? [] : [verdict];
      },
    };
  },
};

/** Whether a claim can be kept from any node at all. */
function isTied({ state }: Claim): boolean {
  switch (state.kind) {
    case "bound":
      return state.volume.nodeTerms !== undefined;
    case "made":
      return state.terms !== undefined;
    case "waits":
      return state.storageClass.allowedTopologies.length > 0 || state.storageClass.provisioner === NONE;
    default:
      return false;
  }
}

const NONE = "kubernetes.io/no-provisioner";

function against({ board }: PodRun, claims: readonly Claim[], node: KubernetesNode): KubernetesVerdict | undefined {
  for (const { key, state } of claims) {
    const terms = state.kind === "bound" ? state.volume.nodeTerms : state.kind === "made" ? state.terms : undefined;
    if (terms === undefined || matchesTerms(terms, node)) continue;
    return podVerdict("VOLUME_NODE", NAME, { volume: state.kind === "bound" ? state.volume.name : key });
  }
  const { without } = chooseVolumes(board.volumes, claims, node);
  return without && podVerdict("VOLUME_NONE", NAME, { claim: without.key });
}

function nodeAt({ board }: PodRun, node: number): KubernetesNode {
  return board.nodes[node] as KubernetesNode;
}
