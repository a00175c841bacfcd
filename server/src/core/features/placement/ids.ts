// The ids of what placement finds, for the table of all ids and its pages. It is told in editors only: the command line has
// `stowage place` for it.
import type { FindingMeta } from "../../base/findingMeta.js";

export const NO_PLACE = "service/no-place";

export const PLACEMENT_IDS: readonly FindingMeta[] = [
  {
    id: NO_PLACE,
    severity: "warning",
    preset: "recommended",
    fix: "none",
    since: "0.1.0",
    summary: "Every task of a service finds a place on its cluster.",
    why: "A task that no instance can take is not started: the service logs that it was unable to place a task because no container instance met all of its requirements, tries again, and a deployment waits without an end. Which cluster is meant is said by the setting `placement.cluster`; without it nothing is placed, and nothing reported. The tasks are placed while the editor is idle, as the placement preview does it, and the finding tells what stands in the way of the first one that finds no place. The placement preview shows the rest. Told in editors; on the command line `stowage place` answers the same question.",
  },
];
