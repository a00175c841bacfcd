// A claim for one pod only is given to one pod only.

import type { KubernetesFilter } from "../scheduling.js";
import { podVerdict } from "../verdicts.js";
import type { Claim } from "../volumes.js";
import { ONE_POD } from "../volumes.js";

const NAME = "VolumeRestrictions";

export const volumeRestrictions: KubernetesFilter = {
  name: NAME,
  prepare: (run) => {
    if (run.pod.spec.volumes.length === 0) return undefined;
    const { users } = run.board.volumes;
    const inUse = (): Claim | undefined =>
      run.claims.find(({ key, accessModes }) => accessModes.includes(ONE_POD) && (users.get(key) ?? 0) > 0);
    let claim: Claim | undefined;
    return {
      changes: "anywhere",
      begin: () => {
        claim = inUse();
      },
      passes: () => claim === undefined,
      verdicts: () => (claim === undefined ? [] : [podVerdict("CLAIM_IN_USE", NAME, { claim: claim.key })]),
    };
  },
};
