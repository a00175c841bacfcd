// What the command line tells about an id that findings carry: plain data from the tables of the core.
import type { Examples, FindingMeta } from "../../core/base/findingMeta.js";
import type { KnownId } from "../../core/ids.js";
import { docsUrl } from "../../host/docsUrl.js";

export interface RuleDescription extends FindingMeta {
  /** Empty: any kind. */
  readonly kinds: readonly string[];
  readonly sources: readonly string[];
  readonly docs: string;
}

export function describeRule(known: KnownId, examples?: Examples): RuleDescription {
  const { id, severity, preset, fix, since, summary, why, kinds = [], sources = [] } = known;
  const own = { id, severity, fix, kinds, preset, since, summary, why, sources, docs: docsUrl(id) };
  return examples === undefined ? own : { ...own, examples: { bad: examples.bad, good: examples.good } };
}
