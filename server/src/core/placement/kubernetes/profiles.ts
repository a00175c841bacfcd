// The profiles of the scheduler: which plugins it asks in which order, and what their scores weigh. The default one is what
// Amazon EKS runs and does not let anybody change; the other one fills nodes up, as a second scheduler can.
import { immediateVolumes } from "./plugins/immediateVolumes.js";
import { interPodAffinity } from "./plugins/interPodAffinity.js";
import { interPodAffinityScore } from "./plugins/interPodAffinityScore.js";
import { nodeAffinity } from "./plugins/nodeAffinity.js";
import { nodeName } from "./plugins/nodeName.js";
import { nodePorts } from "./plugins/nodePorts.js";
import { nodeResourcesBalancedAllocation } from "./plugins/nodeResourcesBalancedAllocation.js";
import { nodeResourcesFit } from "./plugins/nodeResourcesFit.js";
import { leastAllocated, mostAllocated } from "./plugins/nodeResourcesScore.js";
import { nodeUnschedulable } from "./plugins/nodeUnschedulable.js";
import { podTopologySpread } from "./plugins/podTopologySpread.js";
import { podTopologySpreadScore } from "./plugins/podTopologySpreadScore.js";
import { preferNoSchedule } from "./plugins/preferNoSchedule.js";
import { preferredNodeAffinity } from "./plugins/preferredNodeAffinity.js";
import { taintToleration } from "./plugins/taintToleration.js";
import { volumeBinding } from "./plugins/volumeBinding.js";
import { volumeRestrictions } from "./plugins/volumeRestrictions.js";
import { volumeZone } from "./plugins/volumeZone.js";
import type { KubernetesProfile, KubernetesScore } from "./scheduling.js";

export type ProfileName = "default" | "most-allocated";

export const KUBERNETES_PROFILES: Readonly<Record<ProfileName, KubernetesProfile>> = {
  default: profile("default", leastAllocated),
  "most-allocated": profile("most-allocated", mostAllocated),
};

/** Images on nodes are not known: the plugin that scores them would give every node nothing. */
function profile(name: ProfileName, byResources: KubernetesScore): KubernetesProfile {
  return {
    name,
    preFilter: [immediateVolumes],
    filter: [
      nodeUnschedulable,
      nodeName,
      taintToleration,
      nodeAffinity,
      nodePorts,
      nodeResourcesFit,
      volumeRestrictions,
      volumeBinding,
      volumeZone,
      podTopologySpread,
      interPodAffinity,
    ],
    score: [
      { plugin: preferNoSchedule, weight: 3 },
      { plugin: preferredNodeAffinity, weight: 2 },
      { plugin: byResources, weight: 1 },
      { plugin: podTopologySpreadScore, weight: 2 },
      { plugin: interPodAffinityScore, weight: 2 },
      { plugin: nodeResourcesBalancedAllocation, weight: 1 },
    ],
  };
}
