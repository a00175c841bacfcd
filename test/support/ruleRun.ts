// Runs one rule on one text, with the other files of its workspace when there are any.
import { classify } from "../../server/src/core/kinds/classify.js";
import { type Unit, unitsOf } from "../../server/src/core/kinds/units.js";
import { type ManifestScope, manifestScope } from "../../server/src/core/model/k8s/scope.js";
import { type KubernetesTarget, UNKNOWN_TARGET } from "../../server/src/core/model/k8s/target.js";
import { type OpenFile, workspaceFile } from "../../server/src/core/model/workspace/file.js";
import { taskReference } from "../../server/src/core/model/workspace/taskReference.js";
import { resolveTask, type TaskResolution } from "../../server/src/core/model/workspace/taskResolution.js";
import { createWorkspace, type Workspace } from "../../server/src/core/model/workspace/workspace.js";
import { type Doc, type Language, Node, Property, type Source } from "../../server/src/core/parse/doc.js";
import { parse } from "../../server/src/core/parse/parse.js";
import { placeIn } from "../../server/src/core/parse/within.js";
import type { Rule } from "../../server/src/core/rules/rule.js";
import { type RuleReport, runRules } from "../../server/src/core/rules/run.js";

/** Other files of the workspace, by name; they lie in the folder of the document that is checked. */
export type Files = Readonly<Record<string, string>>;

export interface Subject {
  readonly rule: Rule;
  readonly files: Files;
  /** What is known of the cluster; absent: it is one of EKS, of the newest version. */
  readonly target?: Partial<KubernetesTarget>;
}

export interface Found {
  readonly source: Source;
  readonly reports: readonly RuleReport[];
}

const FOLDER = "/work";

/** Throws what the rule throws. */
export function run(subject: Subject, text: string, language: Language = languageOf(text)): Found {
  const source = parse(text, language);
  const file = openedFile(subject, source, source.docs);
  const reports = file.units.flatMap((_, index) => runOn(subject, file, index));
  return { source, reports: reports.sort((a, b) => placeIn(text, a).start - placeIn(text, b).start) };
}

/** Runs the rule on the tree with one node of another type in a scalar's place; the tree is mended afterwards. */
export function runWith(
  subject: Subject,
  source: Source,
  doc: Doc,
  scalar: Node,
  type: "null" | "array" | "object",
): void {
  const other = new Node(type, scalar.start, scalar.end, type === "null" ? null : undefined, [], [], "flow");
  other.parent = scalar.parent;
  other.property = scalar.property;
  put(scalar, other);
  try {
    // A document of its own: views are remembered by document.
    const file = openedFile(
      subject,
      source,
      source.docs.map((one) => ({ ...one })),
    );
    for (const index of file.units.keys()) if (file.units[index]?.doc.index === doc.index) runOn(subject, file, index);
  } finally {
    put(other, scalar);
  }
}

export function languageOf(text: string): Language {
  return /^\s*[{[]/.test(text) ? (/^\s*\/\/|\n\s*\/\/|\/\*/.test(text) ? "jsonc" : "json") : "yaml";
}

function openedFile({ rule }: Subject, source: Source, docs: readonly Doc[]): OpenFile {
  const units = unitsOf(docs.map((doc) => ({ doc, kind: kindFor(rule, doc) })));
  return { path: `${FOLDER}/checked`, source, units };
}

function runOn({ rule, files, target }: Subject, file: OpenFile, index: number): readonly RuleReport[] {
  const unit = file.units[index] as Unit;
  const hasFiles = Object.keys(files).length > 0;
  const task = hasFiles ? resolutionOf(unit, files) : undefined;
  const scope = rule.across === true && unit.kind === "k8s.manifest" ? scopeOf(files, file, index) : undefined;
  const context = { task, scope, text: file.source.text, target: { ...UNKNOWN_TARGET, eks: true, ...target } };
  const { reports, failures } = runRules([rule], unit.doc, unit.kind, context);
  for (const failure of failures) throw failure.error;
  return reports;
}

function resolutionOf(unit: Unit, files: Files): TaskResolution | undefined {
  const reference = taskReference(unit);
  if (reference === undefined) return undefined;
  return resolveTask({ reference, path: `${FOLDER}/service.json`, configured: undefined }, workspaceOf(files));
}

/** All files of a table belong together: they lie in one folder. */
function scopeOf(files: Files, own: OpenFile, unit: number): ManifestScope {
  const workspace = workspaceOf(files);
  const docs = own.units.map(({ doc, kind }) => ({ doc, kind }));
  workspace.set(workspaceFile(own.path, own.source, docs, true));
  const project = workspace.projects().of(own.path);
  return manifestScope({ workspace, project, own, unit, dependencies: [] });
}

function workspaceOf(files: Files): Workspace {
  const workspace = createWorkspace();
  workspace.complete = true;
  for (const [name, text] of Object.entries(files)) {
    const source = parse(text, languageOf(text));
    const path = `${FOLDER}/${name}`;
    const docs = source.docs.map((doc) => ({ doc, ...classify(doc, path, undefined) }));
    workspace.set(workspaceFile(path, source, docs, true));
  }
  return workspace;
}

function kindFor(rule: Rule, doc: Doc): Rule["kinds"][number] {
  const { kind } = classify(doc, `${FOLDER}/test.json`, undefined);
  return kind ?? (rule.kinds[0] as Rule["kinds"][number]);
}

function put(old: Node, other: Node): void {
  const parent = old.parent as Node;
  const { properties, items } = parent;
  parent.index = undefined;
  const property = properties.findIndex(({ value }) => value === old);
  if (property >= 0) properties[property] = Property.of(old.key as Node, other);
  else items[items.indexOf(old)] = other;
}
