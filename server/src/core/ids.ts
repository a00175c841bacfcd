// THE TABLE of ids: everything that can be found, whoever finds it. The command line lists it; configuration and
// suppressions name its entries.
import type { FindingMeta } from "./base/findingMeta.js";
import { CONFIG_IDS } from "./config/ids.js";
import { PLACEMENT_IDS } from "./features/placement/ids.js";
import { SYNTAX_IDS } from "./parse/ids.js";
import { RULES } from "./rules/registry.gen.js";
import type { Rule } from "./rules/rule.js";
import { SCHEMA_IDS } from "./schema/ids.js";

/** Rules first, by id; then what the schema, the syntax, the configuration and placement say. */
export const ALL_IDS: readonly (FindingMeta | Rule)[] = [
  ...RULES,
  ...SCHEMA_IDS,
  ...SYNTAX_IDS,
  ...CONFIG_IDS,
  ...PLACEMENT_IDS,
];
