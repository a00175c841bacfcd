// Runs rules over a document and fills in their messages. The one place that catches what a rule throws.
import type { Severity } from "../base/finding.js";
import type { KindId } from "../kinds/kinds.js";
import { kubernetesObject } from "../model/k8s/object.js";
import { UNKNOWN_TARGET } from "../model/k8s/target.js";
import type { Doc, Node } from "../parse/doc.js";
import { outlineOf } from "../parse/outline.js";
import type { Within } from "../parse/within.js";
import type { Message, RelatedNode, ReplacedKeyword, Report, RuleContext, RuleFix, RunnableRule } from "./rule.js";

/** What a rule, or another check, says about a node. */
export interface RuleReport {
  readonly rule: string;
  readonly messageKey: string;
  readonly severity: Severity;
  readonly message: string;
  readonly node: Node;
  /** The part of the node's string that is meant; absent: the node as a whole. */
  readonly within?: Within;
  readonly fixes: readonly (RuleFix & { readonly safe: boolean })[];
  readonly related: readonly RelatedNode[];
  /** The schema keywords whose finding on the same node this one replaces. */
  readonly replaces: readonly ReplacedKeyword[];
}

/** A defect of ours: a rule that threw. The other rules are not touched by it. */
export interface RuleFailure {
  readonly rule: string;
  readonly error: unknown;
}

export interface RunResult {
  readonly reports: readonly RuleReport[];
  readonly failures: readonly RuleFailure[];
}

/**
 * `known`: what is known beyond the document; without it the rules see nothing but the document. `isMeant`: on which nodes
 * reports are wanted.
 */
export function runRules(
  rules: readonly RunnableRule[],
  doc: Doc,
  kind: KindId,
  known: Partial<RuleContext> = {},
  isMeant?: (node: Node) => boolean,
): RunResult {
  const context: RuleContext = { ...ALONE, ...known };
  const reports: RuleReport[] = [];
  const failures: RuleFailure[] = [];
  let running: RunnableRule | undefined;
  const report: Report<RunnableRule["messages"]> = (node, messageKey, data, extras) => {
    if (isMeant?.(node) !== false) reports.push(reportOf(running as RunnableRule, node, messageKey, data, extras));
  };
  const type = kind === MANIFEST ? kubernetesObject(doc).type : "";
  for (const { rule, check } of runsOf(rules, kind, type, outlineOf(doc).keys)) {
    if (!context.target.eks && kind === MANIFEST && rule.id.startsWith("eks/")) continue;
    running = rule;
    try {
      check(doc, report, context);
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { reports, failures };
}

const ALONE: RuleContext = { task: undefined, text: "", target: UNKNOWN_TARGET, scope: undefined };

const MANIFEST = "k8s.manifest";

/** What is run of a rule; all of one shape, which the rules are not. */
interface Run {
  readonly rule: RunnableRule;
  readonly check: RunnableRule["check"];
}

/** The rules of a kind, and those of them that were picked for the keys of the document before. */
interface Picked {
  readonly all: readonly RunnableRule[];
  keys: readonly string[];
  runs: readonly Run[];
}

/**
 * What a document may need. From one edit to the next hardly ever a key comes or goes, so the last pick is kept. `type`: of
 * the object in a manifest.
 */
function runsOf(rules: readonly RunnableRule[], kind: KindId, type: string, keys: ReadonlySet<string>): readonly Run[] {
  const pick = pickedOf(rules, kind, type);
  if (isSame(pick.keys, keys)) return pick.runs;
  pick.keys = [...keys];
  pick.runs = pick.all.filter((rule) => mayApply(rule, keys)).map(runOf);
  return pick.runs;
}

function pickedOf(rules: readonly RunnableRule[], kind: KindId, type: string): Picked {
  const byKind = picked.get(rules) ?? new Map<string, Picked>();
  picked.set(rules, byKind);
  // Custom resources are of types without number, and the same rules look at all that no rule names.
  const key = kind === MANIFEST && isNamed(rules, type) ? `${kind} ${type}` : kind;
  const known = byKind.get(key);
  if (known !== undefined) return known;
  const all = rules.filter(({ kinds, objects }) => kinds.includes(kind) && objects?.includes(type) !== false);
  const pick = { all, keys: [], runs: all.filter(({ needs }) => needs === undefined).map(runOf) };
  byKind.set(key, pick);
  return pick;
}

/** Whether a rule is about objects of this type in particular. */
function isNamed(rules: readonly RunnableRule[], type: string): boolean {
  let types = named.get(rules);
  if (types === undefined) {
    types = new Set(rules.flatMap(({ objects }) => objects ?? []));
    named.set(rules, types);
  }
  return types.has(type);
}

const named = new WeakMap<readonly RunnableRule[], ReadonlySet<string>>();

/** Whether these are the keys, in the same order. */
function isSame(known: readonly string[], keys: ReadonlySet<string>): boolean {
  if (known.length !== keys.size) return false;
  let at = 0;
  for (const key of keys) if (known[at++] !== key) return false;
  return true;
}

/** Most documents lack what most rules are about. */
function mayApply({ needs }: RunnableRule, keys: ReadonlySet<string>): boolean {
  if (needs === undefined) return true;
  for (const key of needs) if (keys.has(key)) return true;
  return false;
}

function runOf(rule: RunnableRule): Run {
  return { rule, check: rule.check };
}

const picked = new WeakMap<readonly RunnableRule[], Map<string, Picked>>();

function reportOf(
  rule: RunnableRule,
  ...[node, messageKey, data, extras]: Parameters<Report<RunnableRule["messages"]>>
): RuleReport {
  const message = rule.messages[messageKey] as Message;
  const fixes = (extras?.fixes ?? []).map((fix) => ({ ...fix, safe: fix.safe ?? rule.fix === "safe" }));
  const severity = typeof message === "string" ? rule.severity : message.severity;
  const text = fill(typeof message === "string" ? message : message.text, data);
  const related = extras?.related ?? [];
  const replaces = rule.replaces ?? [];
  const place = extras?.within === undefined ? { node } : { node, within: extras.within };
  return { rule: rule.id, messageKey, severity, message: text, ...place, fixes, related, replaces };
}

function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}( seconds\b)?/g, (placeholder, name: string, unit = "") => {
    const value = data[name];
    if (value === undefined) return placeholder;
    return `${value}${value === 1 ? unit.replace(/s$/, "") : unit}`;
  });
}
