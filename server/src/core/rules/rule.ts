// The form of a rule: what it is called, why it exists, what it says, and one pure function that looks at one document.
// A rule knows no editor, no configuration and no other rule.
import type { Severity } from "../base/finding.js";
import type { Examples, FindingMeta } from "../base/findingMeta.js";
import type { Editor } from "../edit/editor.js";
import type { KindId } from "../kinds/kinds.js";
import type { ManifestScope } from "../model/k8s/scope.js";
import type { KubernetesTarget } from "../model/k8s/target.js";
import type { OpenFile } from "../model/workspace/file.js";
import type { TaskResolution } from "../model/workspace/taskResolution.js";
import type { Doc, Node } from "../parse/doc.js";
import type { Within } from "../parse/within.js";

/** `api`: the service rejects it, as observed or as its reference says. `docs`: documented. `practice`: advice. */
export type Evidence = "api" | "docs" | "practice";

/** A message template; `{name}` is filled from the report's data. */
export type Message = string | { readonly severity: Severity; readonly text: string };

/** A schema keyword whose finding on the same node this rule's finding replaces; `required:KEY` names the missing key. */
export type ReplacedKeyword = "type" | "enum" | "unknown-key" | "value" | `required:${string}`;

export interface RuleMeta<Messages extends Record<string, Message> = Record<string, Message>> extends FindingMeta {
  /** Equals the path below `rules/`. */
  readonly id: string;
  readonly kinds: readonly KindId[];
  /** Keys of which one has to stand somewhere in the document; without them the rule has nothing to say, and is not asked. */
  readonly needs?: readonly string[];
  /**
   * Of a rule about manifests: the types of objects it looks at (`Deployment`; of a custom resource `kind.group`). Absent:
   * every object.
   */
  readonly objects?: readonly string[];
  /** Of a rule about manifests: whether it looks at other objects too (`context.scope`). Only then is it asked again when they change. */
  readonly across?: true;
  readonly evidence: Evidence;
  /** The day on which the sources were last read, as YYYY-MM-DD. */
  readonly checked: string;
  readonly sources: readonly string[];
  /** The distinctive words of the service's own error messages, as it writes them. */
  readonly awsError?: readonly string[];
  /** Public controls and checks of other tools that ask for the same: `Security Hub ECS.4`, `CKV_AWS_334`. */
  readonly controls?: readonly string[];
  readonly replaces?: readonly ReplacedKeyword[];
  readonly messages: Messages;
  /** Messages that are told once for several entries of a list, at the first of them: their order means nothing. */
  readonly once?: readonly (keyof Messages & string)[];
  /** In JSON. */
  readonly examples: Examples;
}

export interface RuleFix {
  /** What the fix does, as a command: `Set memory to "2048"`. */
  readonly title: string;
  /** Unless given, as the rule's `fix` says. */
  readonly safe?: boolean;
  /** The file that is changed; absent: the one that the finding stands in. */
  readonly file?: OpenFile;
  readonly edit: (editor: Editor) => void;
}

export interface RelatedNode {
  readonly node: Node;
  /** The file that the node stands in; absent: the one that the finding stands in. */
  readonly file?: OpenFile;
  /** The part of the node's string that is meant. */
  readonly within?: Within;
  readonly message: string;
}

export interface ReportExtras {
  /** The best one first; "fix all" applies only the first. */
  readonly fixes?: readonly RuleFix[];
  readonly related?: readonly RelatedNode[];
  /** The part of the node's string that the report is about: the finding stands there and not on the whole string. */
  readonly within?: Within;
}

type Text<M extends Message> = M extends { readonly text: infer T } ? T : M;
type Names<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type DataOf<M extends Message> = { readonly [Name in Names<Text<M>>]: string | number };

/** Reports a finding on a node. The data are the values that the message's placeholders name. */
export type Report<Messages extends Record<string, Message>> = <Key extends keyof Messages & string>(
  node: Node,
  key: Key,
  data: DataOf<Messages[Key]>,
  extras?: ReportExtras,
) => void;

/** What a rule may know beyond its document. */
export interface RuleContext {
  /** The task definition that a service, or the input of RunTask, runs; undefined where no other file is known. */
  readonly task: TaskResolution | undefined;
  /** The text of the file: for values that have to be repeated as they are written. */
  readonly text: string;
  /** The cluster that manifests are written for. */
  readonly target: KubernetesTarget;
  /** The objects around a manifest; undefined for a rule that is not `across`. */
  readonly scope: ManifestScope | undefined;
}

export interface Rule extends RuleMeta {
  // Method syntax on purpose: a rule with narrower messages is still a `Rule`.
  check(doc: Doc, report: Report<Record<string, Message>>, context: RuleContext): void;
}

/** What running a rule takes of it. Everything else is for people, and is loaded when somebody asks. */
export type RunnableRule = Pick<
  Rule,
  | "id"
  | "kinds"
  | "needs"
  | "objects"
  | "across"
  | "severity"
  | "preset"
  | "strict"
  | "fix"
  | "replaces"
  | "messages"
  | "once"
  | "check"
>;

export function defineRule<const Messages extends Record<string, Message>>(
  rule: RuleMeta<Messages> & { check(doc: Doc, report: Report<Messages>, context: RuleContext): void },
): Rule {
  return rule as unknown as Rule;
}
