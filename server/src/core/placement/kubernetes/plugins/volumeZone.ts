// The zone and region that a bound volume carries as labels must be those of the node.
import { labelOf } from "../labels.js";
import type { KubernetesFilter } from "../scheduling.js";
import type { Labels, PersistentVolume } from "../types.js";
import { podVerdict } from "../verdicts.js";

const NAME = "VolumeZone";

/** The labels of volumes, and what they are called today. */
const PLACES: readonly (readonly [label: string, today: string])[] = [
  ["failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"],
  ["failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"],
  ["topology.kubernetes.io/zone", "topology.kubernetes.io/zone"],
  ["topology.kubernetes.io/region", "topology.kubernetes.io/region"],
];

export const volumeZone: KubernetesFilter = {
  name: NAME,
  prepare: (run) => {
    if (run.pod.spec.volumes.length === 0) return undefined;
    let volumes: readonly PersistentVolume[] = [];
    const against = (node: number): PersistentVolume | undefined => {
      const labels = run.board.nodes[node]?.labels ?? {};
      // A cluster of one zone may do without such labels.
      if (volumes.length === 0 || !PLACES.some(([label]) => Object.hasOwn(labels, label))) return undefined;
      return volumes.find((volume) => !PLACES.every((place) => isThere(volume.labels, labels, place)));
    };
    return {
      changes: "anywhere",
      begin: () => {
        volumes = run.claims.flatMap(({ state }) =>
          state.kind === "bound" && PLACES.some(([label]) => Object.hasOwn(state.volume.labels, label))
            ? state.volume
            : [],
        );
      },
      passes: (node) => against(node) === undefined,
      verdicts: (node) => {
        const volume = against(node);
        return volume === undefined ? [] : [podVerdict("VOLUME_ZONE", NAME, { volume: volume.name })];
      },
    };
  },
};

/** A volume names several places with `__` between them. */
function isThere(volume: Labels, node: Labels, [label, today]: (typeof PLACES)[number]): boolean {
  const wanted = labelOf(volume, label);
  if (wanted === undefined) return true;
  const found = labelOf(node, label) ?? labelOf(node, today);
  return found !== undefined && wanted.split("__").includes(found);
}
