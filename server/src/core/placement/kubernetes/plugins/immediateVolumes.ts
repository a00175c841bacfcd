// A claim that is bound at once has to be bound before its pod has a node at all.
import type { KubernetesFilter } from "../scheduling.js";
import { podVerdict } from "../verdicts.js";

const NAME = "VolumeBinding";

export const immediateVolumes: KubernetesFilter = {
  name: NAME,
  prepare: (run) => {
    if (run.pod.spec.volumes.length === 0) return undefined;
    let unbound = run.claims[0];
    return {
      changes: "anywhere",
      begin: () => {
        unbound = run.claims.find(({ state }) => state.kind === "unbound");
      },
      passes: () => unbound === undefined,
      verdicts: () => (unbound === undefined ? [] : [podVerdict("CLAIM_UNBOUND", NAME, { claim: unbound.key })]),
    };
  },
};
