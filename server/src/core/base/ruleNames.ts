// How configuration and suppressing comments name findings: by id (`task/cpu-type`), by everything below a prefix
// (`task/*`), or all of them (`*`); and what is said of a name that stands for nothing. Knows no rules.
import { nearest } from "./nearest.js";

/** Every name that stands for something, patterns first. */
export interface RuleNames {
  readonly list: readonly string[];
  has(name: string): boolean;
}

export function ruleNames(ids: Iterable<string>): RuleNames {
  const exact = [...ids].sort();
  const patterns = [...new Set(exact.flatMap((id) => namesOf(id).slice(1)))].sort();
  const list = [...patterns, ...exact];
  const set = new Set(list);
  return { list, has: (name) => set.has(name) };
}

/** The names that stand for an id, the most exact first: `a/b` gives `a/b`, `a/*`, `*`. */
export function namesOf(id: string): readonly string[] {
  const names = [id];
  for (let slash = id.lastIndexOf("/"); slash > 0; slash = id.lastIndexOf("/", slash - 1)) {
    names.push(`${id.slice(0, slash)}/*`);
  }
  names.push("*");
  return names;
}

/** Whether a name stands for several ids. */
export function isPattern(name: string): boolean {
  return name === "*" || name.endsWith("/*");
}

/** What is wrong with a name that stands for nothing, in words. */
export function unknownRuleMessage(name: string, names: RuleNames): string {
  const near = nearestName(name, names);
  const hint = near === undefined ? "`stowage rules` lists the ids there are." : `Did you mean "${near}"?`;
  if (isPattern(name)) return `No rule's id begins with "${name.slice(0, -1)}", so this has no effect. ${hint}`;
  if (name.includes("*"))
    return `"${name}" stands for no rule, so this has no effect. Only whole steps can be left open, as in "task/*". ${hint}`;
  return `There is no rule "${name}", so this has no effect. ${hint}`;
}

/** The nearest id or pattern; a wrong or missing prefix is seen through where the rest names one rule. */
export function nearestName(name: string, names: RuleNames): string | undefined {
  const several = isPattern(name);
  const alike = names.list.filter((candidate) => isPattern(candidate) === several);
  const near = nearest(name, alike);
  if (near !== undefined || several) return near;
  const same = alike.filter((candidate) => lastStep(candidate) === lastStep(name));
  return same.length === 1 ? same[0] : undefined;
}

function lastStep(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}
