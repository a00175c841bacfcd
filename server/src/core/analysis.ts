// THE FAÇADE: everything the language server, the command line and the tests may ask of the core.
import type { Edit, Finding, Fix } from "./base/finding.js";
import type { Lines } from "./base/text.js";
import type { Config } from "./config/config.js";
import type { KindId } from "./kinds/kinds.js";
import type { Doc, Language, Source } from "./parse/doc.js";
import type { Rule } from "./rules/rule.js";
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
export interface ClassifiedDoc {
  readonly doc: Doc;
  readonly kind: KindId | null;
  readonly reason: string;
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
}

export interface Analysis {
  /** Parses, recognises and checks one file. Never throws on any text. */
  analyse(input: FileInput, config: Config): FileAnalysis;
  /** The fixes of a finding of this analysis, best first. */
  fixes(file: FileAnalysis, finding: Finding): readonly Fix[];
  /** One round of the first safe fix of every finding; edits that would overlap an earlier one are left out. */
  safeEdits(file: FileAnalysis): readonly Edit[];
  readonly rules: readonly Rule[];
}
