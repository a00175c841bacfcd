// THE TABLE of ids: everything that can be found, whoever finds it, with all that people may want to know of it. Loaded when
// somebody asks; `findingNames.ts` has what a check needs of it.
import type { Examples, FindingMeta } from "./base/findingMeta.js";
import { OTHER_IDS } from "./findingNames.js";
import { RULES } from "./rules/registry.gen.js";
import type { RuleMeta } from "./rules/rule.js";

/** Without their examples, which are longer than all the rest. */
export type KnownId = Omit<FindingMeta, "examples"> & Partial<Omit<RuleMeta, "examples">>;

const ALL_IDS: readonly (FindingMeta & Partial<RuleMeta>)[] = [...RULES, ...OTHER_IDS];

/** Rules first, by id; then what the schema, the syntax, the configuration and placement say. The same list every time. */
export function allIds(): readonly KnownId[] {
  return ALL_IDS;
}

/** Of the ids that have some. */
export function allExamples(): Readonly<Record<string, Examples>> {
  return Object.fromEntries(ALL_IDS.flatMap(({ id, examples }) => (examples === undefined ? [] : [[id, examples]])));
}
