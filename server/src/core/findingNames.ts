// What every check needs to know of the ids that findings can carry: which there are, and from which preset on they are active.
import type { FindingMeta } from "./base/findingMeta.js";
import { type RuleNames, ruleNames } from "./base/ruleNames.js";
import { CONFIG_IDS } from "./config/ids.js";
import { PLACEMENT_IDS } from "./features/placement/ids.js";
import { SYNTAX_IDS } from "./parse/ids.js";
import { RULE_IDS } from "./rules/ruleIds.gen.js";
import { ruleOf } from "./rules/rulesFor.js";
import { SCHEMA_IDS } from "./schema/ids.js";

/** Of what is found by something other than a rule. */
export const OTHER_IDS: readonly FindingMeta[] = [...SCHEMA_IDS, ...SYNTAX_IDS, ...CONFIG_IDS, ...PLACEMENT_IDS];

/** Put in order when somebody asks: hardly any file names one. */
export const FINDING_NAMES: RuleNames = {
  get list() {
    return names().list;
  },
  has: (name) => names().has(name),
};

function names(): RuleNames {
  ordered ??= ruleNames([...RULE_IDS, ...OTHER_IDS.map(({ id }) => id)]);
  return ordered;
}

let ordered: RuleNames | undefined;

export function activityOf(id: string): Pick<FindingMeta, "preset" | "strict"> | undefined {
  return OTHERS.get(id) ?? ruleOf(id);
}

const OTHERS: ReadonlyMap<string, FindingMeta> = new Map(OTHER_IDS.map((meta) => [meta.id, meta]));
