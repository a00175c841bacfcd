// Runs rules over a document and fills in their messages. The one place that catches what a rule throws.
import type { Severity } from "../base/finding.js";
import type { KindId } from "../kinds/kinds.js";
import type { Doc, Node } from "../parse/doc.js";
import { outlineOf } from "../parse/outline.js";
import type { Within } from "../parse/within.js";
import type { Message, RelatedNode, ReplacedKeyword, Report, Rule, RuleContext, RuleFix } from "./rule.js";

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

/** `context`: what is known beyond the document; without it the rules see nothing but the document. */
export function runRules(rules: readonly Rule[], doc: Doc, kind: KindId, context: RuleContext = ALONE): RunResult {
  const reports: RuleReport[] = [];
  const failures: RuleFailure[] = [];
  const { keys } = outlineOf(doc);
  for (const rule of rulesOf(rules, kind)) {
    if (!mayApply(rule, keys)) continue;
    try {
      rule.check(doc, (...found) => reports.push(reportOf(rule, ...found)), context);
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { reports, failures };
}

const ALONE: RuleContext = { task: undefined };

/** The rules of a kind, picked once for each list of rules. */
function rulesOf(rules: readonly Rule[], kind: KindId): readonly Rule[] {
  const byKind = picked.get(rules) ?? new Map<KindId, readonly Rule[]>();
  picked.set(rules, byKind);
  const known = byKind.get(kind) ?? rules.filter(({ kinds }) => kinds.includes(kind));
  byKind.set(kind, known);
  return known;
}

/** Most documents lack what most rules are about. */
function mayApply({ needs }: Rule, keys: ReadonlySet<string>): boolean {
  if (needs === undefined) return true;
  for (const key of needs) if (keys.has(key)) return true;
  return false;
}

const picked = new WeakMap<readonly Rule[], Map<KindId, readonly Rule[]>>();

function reportOf(rule: Rule, ...[node, messageKey, data, extras]: Parameters<Report<Rule["messages"]>>): RuleReport {
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
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
}
