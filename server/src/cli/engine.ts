// The heavy part (parsers, rules, schemas), which stands in a bundle of its own and is loaded when a command needs it,
// so that `--version` and `--help` answer at once; and placement in another one, for the command that places.
import type { FindingMeta } from "../core/base/findingMeta.js";
import type { placementTools } from "../core/placement/tools.js";
import type { Rule } from "../core/rules/rule.js";
import type { Host } from "../host/host.js";

export interface Engine extends Pick<Host, "analysis" | "config" | "features" | "createWorkspace"> {
  readonly placement: typeof placementTools;
  /** Everything that can be found. */
  readonly ids: readonly (FindingMeta | Rule)[];
}

export function loadEngine(): Engine {
  const analysis: Omit<Engine, "placement"> = require("./analysis.js");
  return {
    ...analysis,
    get placement(): Engine["placement"] {
      return require("./placement.js").placement;
    },
  };
}
