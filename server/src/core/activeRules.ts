// Which rules are run on a file: those that its configuration switches off everywhere in it are not.
import type { Severity } from "./base/finding.js";
import type { FindingMeta } from "./base/findingMeta.js";
import type { FileConfig, IsOff, Preset } from "./config/config.js";
import type { KindId } from "./kinds/kinds.js";
import type { RunnableRule } from "./rules/rule.js";
import { rulesFor } from "./rules/rulesFor.js";

export interface ActiveRules {
  readonly all: readonly RunnableRule[];
  /** Those that look at one document. */
  readonly alone: readonly RunnableRule[];
  /** Those that look at other documents, too. */
  readonly across: readonly RunnableRule[];
}

/** The same object for files of one configuration that the same overrides speak of. */
export function activeRules(kind: KindId, { preset, isOff }: FileConfig): ActiveRules {
  const rules = rulesFor(kind);
  const kept = known.get(isOff) ?? new Map<readonly RunnableRule[], ActiveRules>();
  known.set(isOff, kept);
  let active = kept.get(rules);
  if (active === undefined) {
    active = activeAmong(rules, preset, isOff);
    kept.set(rules, active);
  }
  return active;
}

const known = new WeakMap<IsOff, Map<readonly RunnableRule[], ActiveRules>>();

/** A rule that says something better than the schema silences the schema even where it is itself silent. */
function activeAmong(rules: readonly RunnableRule[], preset: Preset, isOff: IsOff): ActiveRules {
  const all = rules.filter(
    (rule) => rule.replaces !== undefined || !isOff(rule.id, severityUnder(preset, rule, rule.severity)),
  );
  return {
    all,
    alone: all.filter(({ across }) => across !== true),
    across: all.filter(({ across }) => across === true),
  };
}

/** The preset decides first: rules of `strict` are off in `recommended`, and some are raised in `strict`. */
export function severityUnder(
  preset: Preset,
  meta: Pick<FindingMeta, "preset" | "strict"> | undefined,
  own: Severity,
): Severity | "off" {
  if (preset === "strict") return meta?.strict ?? own;
  return meta?.preset === "strict" ? "off" : own;
}
