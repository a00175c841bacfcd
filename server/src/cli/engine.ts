// The heavy part (parsers, rules, schemas), which stands in a bundle of its own and is loaded when a command needs it,
// so that `--version` and `--help` answer at once.
import type { FindingMeta } from "../core/base/findingMeta.js";
import type { Rule } from "../core/rules/rule.js";
import type { Host } from "../host/host.js";

export interface Engine extends Pick<Host, "analysis" | "config" | "features" | "createWorkspace" | "placement"> {
  /** Everything that can be found. */
  readonly ids: readonly (FindingMeta | Rule)[];
}

export function loadEngine(): Engine {
  return require("./analysis.js");
}
