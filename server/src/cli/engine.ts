// The heavy part (parsers, rules, schemas), which stands in a bundle of its own and is loaded when a command needs it,
// so that `--version` and `--help` answer at once; and placement in another one, for the command that places.
import type { placementTools } from "../core/placement/tools.js";
import type { Host } from "../host/host.js";

export interface Engine
  extends Pick<Host, "analysis" | "config" | "features" | "createWorkspace" | "ids" | "examples"> {
  readonly placement: typeof placementTools;
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
