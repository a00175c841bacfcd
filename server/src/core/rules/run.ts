// Runs rules over a document and fills in their messages. The one place that catches what a rule throws.
import type { Severity } from "../base/finding.js";
import type { KindId } from "../kinds/kinds.js";
import type { Doc, Node } from "../parse/doc.js";
import type { Within } from "../parse/within.js";
import type { Message, RelatedNode, ReplacedKeyword, Rule, RuleFix } from "./rule.js";

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

export function runRules(rules: readonly Rule[], doc: Doc, kind: KindId): RunResult {
  const reports: RuleReport[] = [];
  const failures: RuleFailure[] = [];
  for (const rule of rules) {
    if (!rule.kinds.includes(kind)) continue;
    try {
      rule.check(doc, (node, messageKey, data, extras) => {
        const message = rule.messages[messageKey] as Message;
        const fixes = (extras?.fixes ?? []).map((fix) => ({ ...fix, safe: fix.safe ?? rule.fix === "safe" }));
        const severity = typeof message === "string" ? rule.severity : message.severity;
        const text = fill(typeof message === "string" ? message : message.text, data);
        const related = extras?.related ?? [];
        const replaces = rule.replaces ?? [];
        const place = extras?.within === undefined ? { node } : { node, within: extras.within };
        reports.push({ rule: rule.id, messageKey, severity, message: text, ...place, fixes, related, replaces });
      });
    } catch (error) {
      failures.push({ rule: rule.id, error });
    }
  }
  return { reports, failures };
}

function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
}
