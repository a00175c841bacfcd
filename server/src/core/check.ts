// The pipeline behind the façade: everything that speaks about one text, put in order. Reports on nodes become findings
// with ranges, pointers and the severities of the configuration; fixes stay functions until somebody asks for them.
import { activeRules, severityUnder } from "./activeRules.js";
import { realReport } from "./asIf.js";
import type { Edit, Finding, Related } from "./base/finding.js";
import type { Lines } from "./base/text.js";
import {
  ABOUT_KUBERNETES,
  type ManifestReports,
  manifestReports,
  manifestSchemas,
  type Surroundings,
} from "./checkManifest.js";
import type { FileConfig } from "./config/config.js";
import { configReports } from "./config/reports.js";
import { edit } from "./edit/editor.js";
import { activityOf, FINDING_NAMES } from "./findingNames.js";
import type { KindId } from "./kinds/kinds.js";
import type { Unit } from "./kinds/units.js";
import type { StandIn } from "./model/ecs/launchType.js";
import type { Dependency } from "./model/k8s/scope.js";
import type { TaskResolution } from "./model/workspace/taskResolution.js";
import { type Doc, pathOf, pointerOf, type Source, type SyntaxProblem } from "./parse/doc.js";
import { placeIn } from "./parse/within.js";
import type { RelatedNode, RuleFix } from "./rules/rule.js";
import { type RuleFailure, type RuleReport, runRules } from "./rules/run.js";
import { suppressions } from "./rules/suppress.js";
import { type SchemaReport, schemaReports } from "./schema/findings.js";
import type { SchemaLoader } from "./schema/schema.js";

export interface LazyFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: () => readonly Edit[];
}

export interface Draft {
  readonly finding: Finding;
  readonly fixes: readonly LazyFix[];
}

export interface CheckInput {
  readonly path: string;
  readonly source: Source;
  readonly lines: Lines;
  readonly kind: KindId;
  readonly units: readonly Unit[];
  /** For each unit the task definition that it runs, where other files are known. */
  readonly tasks: readonly (TaskResolution | undefined)[];
  readonly settings: FileConfig;
  /** What the rules look at in place of a task definition; absent: the document itself. */
  readonly standIn?: (doc: Doc) => StandIn;
  /** Of a file with documents about Kubernetes. */
  readonly surroundings?: Surroundings;
}

export interface Checked {
  readonly drafts: readonly Draft[];
  readonly failures: readonly RuleFailure[];
  /** What was looked at beside the file and its surroundings. */
  readonly dependencies: readonly Dependency[];
}

/** The findings of a text in the order of their places, with the failures of rules that threw. */
export function check(input: CheckInput, loadSchema: SchemaLoader): Checked {
  const { source, settings } = input;
  const failures: RuleFailure[] = [];
  const dependencies: Dependency[] = [];
  const drafts = syntaxDrafts(source, input.kind);
  for (const [index, { doc, kind }] of input.units.entries()) {
    const run = ruleReports(input, index);
    failures.push(...run.failures);
    dependencies.push(...run.dependencies);
    const schemas = input.surroundings && manifestSchemas(doc, kind, input.surroundings);
    const schema = withoutReplaced(schemaReports(doc, kind, loadSchema, source.text, schemas), run.reports);
    const config = kind === "stowage.config" ? configReports(doc, FINDING_NAMES) : [];
    for (const report of [...schema, ...config, ...run.reports]) drafts.push(draft(report, doc, source));
  }
  const silenced = suppressions(source, input.lines, FINDING_NAMES);
  drafts.push(...silenced.reports.map((report) => problemDraft(report, source)));
  const kept = drafts
    .flatMap((one) => configured(one, settings))
    .filter(({ finding }) => !silenced.covers(finding.rule, finding.start));
  return { drafts: inOrder(withoutSaidBetter(kept)), failures, dependencies };
}

/** A value that is no JSON, and would be if it were the text that belongs there: its type says both, and mends both. */
function withoutSaidBetter(drafts: readonly Draft[]): readonly Draft[] {
  if (!drafts.some(({ finding }) => finding.rule === "syntax/json")) return drafts;
  const mended = drafts.filter(({ finding, fixes }) => finding.rule === "schema/type" && fixes.length > 0);
  const places = new Set(mended.map(({ finding }) => `${finding.start} ${finding.end} ${finding.severity}`));
  return drafts.filter(
    ({ finding: { rule, start, end, severity } }) =>
      rule !== "syntax/json" || !places.has(`${start} ${end} ${severity}`),
  );
}

function ruleReports(input: CheckInput, index: number): ManifestReports {
  const { source, units, path, surroundings } = input;
  const { doc, kind } = units[index] as Unit;
  const rules = activeRules(kind, input.settings);
  if (surroundings !== undefined && ABOUT_KUBERNETES.has(kind))
    return manifestReports({ path, source, units }, index, { ...surroundings, rules });
  const standIn = kind === "ecs.taskDefinition" ? input.standIn?.(doc) : undefined;
  const run = runRules(rules.all, standIn?.doc ?? doc, kind, { task: input.tasks[index] });
  const reports = standIn === undefined ? run.reports : run.reports.map((report) => realReport(report, standIn));
  return { reports, failures: run.failures, dependencies: [] };
}

/** One fact, one finding: a rule that says it better replaces what the schema says of the same node. */
function withoutReplaced(schema: readonly SchemaReport[], rules: readonly RuleReport[]): readonly SchemaReport[] {
  if (schema.length === 0 || rules.length === 0) return schema;
  return schema.filter(
    ({ node, keyword }) => !rules.some((report) => report.node === node && report.replaces.includes(keyword)),
  );
}

function draft(report: Omit<RuleReport, "replaces">, doc: Doc, source: Source): Draft {
  const { node, rule, messageKey, severity, message } = report;
  const lead = source.docs.length > 1 ? [doc.index] : [];
  const related = report.related.map((other) => relatedPlace(other, source));
  const pointer = pointerOf([...lead, ...pathOf(node)]);
  const finding = { rule, messageKey, severity, message, ...placeIn(source.text, report), pointer, related };
  const fixes = report.fixes.map((fix) => ({ title: fix.title, safe: fix.safe, edits: () => editsOf(fix, source) }));
  return { finding, fixes };
}

function relatedPlace(other: RelatedNode, source: Source): Related {
  const { file, message } = other;
  if (file === undefined) return { ...placeIn(source.text, other), message };
  return { path: file.path, ...placeIn(file.source.text, other), message };
}

function editsOf({ file, edit: change }: RuleFix, source: Source): readonly Edit[] {
  if (file === undefined) return edit(source, change);
  return edit(file.source, change).map((one) => ({ ...one, path: file.path }));
}

function syntaxDrafts(source: Source, kind: KindId): Draft[] {
  // What stands there is not yet what it becomes.
  if (kind === "k8s.template") return [];
  const relaxed = kind === "stowage.config" ? RELAXED_IN_CONFIG : [];
  return source.problems.filter(({ rule }) => !relaxed.includes(rule)).map((problem) => problemDraft(problem, source));
}

/** The configuration is read with comments and trailing commas. */
const RELAXED_IN_CONFIG: readonly string[] = ["syntax/comment", "syntax/trailing-comma"];

function problemDraft(problem: SyntaxProblem, source: Source): Draft {
  const { rule, severity, message, replacement } = problem;
  const end = problem.end > problem.start ? problem.end : Math.min(problem.start + 1, source.text.length);
  const finding = {
    rule,
    messageKey: "problem",
    severity,
    message,
    start: problem.start,
    end,
    pointer: "",
    related: [],
  };
  if (replacement === undefined) return { finding, fixes: [] };
  const edits = [{ start: problem.start, end: problem.end, text: replacement.text }];
  return { finding, fixes: [{ title: replacement.title, safe: replacement.safe ?? true, edits: () => edits }] };
}

function configured(one: Draft, settings: FileConfig): Draft[] {
  const { finding } = one;
  const own = severityUnder(settings.preset, activityOf(finding.rule), finding.severity);
  const severity = settings.severity(finding.rule, finding.pointer, own);
  if (severity === "off") return [];
  return severity === finding.severity ? [one] : [{ ...one, finding: { ...finding, severity } }];
}

/** By place, then by id; the same said twice of the same place (an aliased node) once. */
function inOrder(drafts: readonly Draft[]): readonly Draft[] {
  const sorted = [...drafts].sort(
    ({ finding: a }, { finding: b }) =>
      a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
  return sorted.filter(({ finding }, index) => {
    const before = sorted[index - 1]?.finding;
    return (
      before === undefined ||
      before.start !== finding.start ||
      before.rule !== finding.rule ||
      before.message !== finding.message
    );
  });
}
