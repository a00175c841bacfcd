// THE FAÇADE: everything the language server, the command line and the tests may ask of the core.
import type { Edit, Finding, Fix } from "./base/finding.js";
import { type Lines, linesOf } from "./base/text.js";
import { type CheckInput, check, type LazyFix } from "./check.js";
import type { Config } from "./config/config.js";
import { type Classified, classify, classifyText } from "./kinds/classify.js";
import type { KindId } from "./kinds/kinds.js";
import { requiring } from "./model/ecs/launchType.js";
import type { Compatibility } from "./model/ecs/taskDefinition.js";
import type { Doc, Language, Source } from "./parse/doc.js";
import { languageOf, parse } from "./parse/parse.js";
import { RULES } from "./rules/registry.gen.js";
import type { Rule } from "./rules/rule.js";
import type { RuleFailure } from "./rules/run.js";
import type { SchemaLoader } from "./schema/schema.js";

export interface AnalysisHost {
  readonly loadSchema: SchemaLoader;
}

export interface FileInput {
  /** Absolute, with `/`; for an unsaved buffer any unique name. */
  readonly path: string;
  readonly text: string;
  /** Absent: told from the path, else from the text. */
  readonly language?: Language;
}

/** A document of a file with its kind; `kind` null: not recognised, and `reason` says why. */
export interface ClassifiedDoc extends Classified {
  readonly doc: Doc;
}

export interface FileAnalysis {
  readonly path: string;
  readonly source: Source;
  readonly lines: Lines;
  readonly docs: readonly ClassifiedDoc[];
  /** The kind of the first recognised document. */
  readonly kind: KindId | null;
  /** In words for a person: how the kind was recognised, or why the file was not. */
  readonly reason: string;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Rules that failed on this file: a defect of ours, to be logged. */
  readonly failures: readonly RuleFailure[];
}

export interface Analysis {
  /** Parses, recognises and checks one file. Never throws on any text. */
  analyse(input: FileInput, config: Config): FileAnalysis;
  /** The same file as if its task definitions required this launch type alone; its text stays as it is. */
  analyseAs(file: FileAnalysis, launchType: Compatibility, config: Config): FileAnalysis;
  /** The fixes of a finding of this analysis, best first. */
  fixes(finding: Finding): readonly Fix[];
  /** One round of the first safe fix of every finding; edits that would touch an earlier one are left out. */
  safeEdits(file: FileAnalysis): readonly Edit[];
  readonly rules: readonly Rule[];
}

export function createAnalysis(host: AnalysisHost): Analysis {
  const lazyFixes = new WeakMap<Finding, readonly LazyFix[]>();

  function analyse(input: FileInput, config: Config): FileAnalysis {
    const source = parse(input.text, input.language ?? languageOf(input.path, input.text));
    const lines = linesOf(input.text);
    const settings = config.forFile(input.path);
    const docs = source.docs.map((doc) => ({ doc, ...classify(doc, input.path, settings.kind) }));
    const first = docs.find(({ kind }) => kind !== null) ?? docs[0] ?? classifyText(source, input.path, settings.kind);
    const about = { path: input.path, source, lines, docs, kind: first.kind, reason: first.reason };
    if (first.kind === null || settings.ignored) return { ...about, findings: [], failures: [] };
    return { ...about, ...findingsOf({ source, lines, kind: first.kind, docs, settings }) };
  }

  function analyseAs(file: FileAnalysis, launchType: Compatibility, config: Config): FileAnalysis {
    const { source, lines, kind, docs } = file;
    const settings = config.forFile(file.path);
    if (kind === null || settings.ignored) return file;
    const standIn = (doc: Doc) => requiring(doc, launchType);
    return { ...file, ...findingsOf({ source, lines, kind, docs, settings, standIn }) };
  }

  function findingsOf(input: CheckInput): Pick<FileAnalysis, "findings" | "failures"> {
    const { drafts, failures } = check(input, host.loadSchema);
    for (const { finding, fixes } of drafts) if (fixes.length > 0) lazyFixes.set(finding, fixes);
    return { findings: drafts.map(({ finding }) => finding), failures };
  }

  function fixes(finding: Finding): readonly Fix[] {
    const lazy = lazyFixes.get(finding) ?? [];
    return lazy.flatMap(({ title, safe, edits }) => {
      const made = edits();
      return made.length === 0 ? [] : [{ title, safe, edits: made }];
    });
  }

  function safeEdits(file: FileAnalysis): readonly Edit[] {
    const chosen: Edit[] = [];
    for (const finding of file.findings) {
      const first = lazyFixes.get(finding)?.[0];
      if (first === undefined || !first.safe) continue;
      const edits = first.edits();
      if (edits.every((edit) => chosen.every((other) => areApart(edit, other)))) chosen.push(...edits);
    }
    return chosen.sort((a, b) => a.start - b.start);
  }

  return { analyse, analyseAs, fixes, safeEdits, rules: RULES };
}

/** Edits that touch are not apart: two insertions at one place may both want to bring the comma. */
function areApart(a: Edit, b: Edit): boolean {
  return a.end < b.start || b.end < a.start;
}
