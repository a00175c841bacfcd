// Runs one rule on one text, with the other files of its workspace when there are any.
import { classify } from "../../server/src/core/kinds/classify.js";
import { type Unit, unitsOf } from "../../server/src/core/kinds/units.js";
import { workspaceFile } from "../../server/src/core/model/workspace/file.js";
import { taskReference } from "../../server/src/core/model/workspace/taskReference.js";
import { resolveTask, type TaskResolution } from "../../server/src/core/model/workspace/taskResolution.js";
import { createWorkspace } from "../../server/src/core/model/workspace/workspace.js";
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
}

export interface Found {
  readonly source: Source;
  readonly reports: readonly RuleReport[];
}

const FOLDER = "/work";

/** Throws what the rule throws. */
export function run(subject: Subject, text: string, language: Language = languageOf(text)): Found {
  const source = parse(text, language);
  const units = unitsOf(source.docs.map((doc) => ({ doc, kind: kindFor(subject.rule, doc) })));
  const reports = units.flatMap((unit) => runOn(subject, unit));
  return { source, reports: reports.sort((a, b) => placeIn(text, a).start - placeIn(text, b).start) };
}

/** Runs the rule on the tree with one node of another type in a scalar's place; the tree is mended afterwards. */
export function runWith(subject: Subject, doc: Doc, scalar: Node, type: "null" | "array" | "object"): void {
  const other = new Node(type, scalar.start, scalar.end, type === "null" ? null : undefined, [], [], "flow");
  other.parent = scalar.parent;
  other.property = scalar.property;
  put(scalar, other);
  try {
    // A document of its own: views are remembered by document.
    for (const unit of unitsOf([{ doc: { ...doc }, kind: kindFor(subject.rule, doc) }])) runOn(subject, unit);
  } finally {
    put(other, scalar);
  }
}

export function languageOf(text: string): Language {
  return /^\s*[{[]/.test(text) ? (/^\s*\/\/|\n\s*\/\/|\/\*/.test(text) ? "jsonc" : "json") : "yaml";
}

function runOn({ rule, files }: Subject, unit: Unit): readonly RuleReport[] {
  const task = Object.keys(files).length === 0 ? undefined : resolutionOf(unit, files);
  const { reports, failures } = runRules([rule], unit.doc, unit.kind, { task });
  for (const failure of failures) throw failure.error;
  return reports;
}

function resolutionOf(unit: Unit, files: Files): TaskResolution | undefined {
  const reference = taskReference(unit);
  if (reference === undefined) return undefined;
  const workspace = createWorkspace();
  workspace.complete = true;
  for (const [name, text] of Object.entries(files)) {
    const source = parse(text, languageOf(text));
    const path = `${FOLDER}/${name}`;
    workspace.set(
      workspaceFile(
        path,
        source,
        source.docs.map((doc) => ({ doc, ...classify(doc, path, undefined) })),
        true,
      ),
    );
  }
  const path = `${FOLDER}/service.json`;
  return resolveTask({ reference, path, configured: undefined }, workspace);
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
