// What a run found, as plain data: the form that every output format starts from. Lines and columns count from 1 here,
// paths are as people see them. Made in lint.ts; knows no terminal and no file system.
import type { Severity } from "../core/base/finding.js";
import type { KindId } from "../core/kinds/kinds.js";

export interface Report {
  /** In the order of their paths. */
  readonly files: readonly FileReport[];
  readonly summary: Summary;
}

export interface FileReport {
  /** From the current folder, with `/`. */
  readonly path: string;
  readonly kind: KindId | null;
  /** Why the file is not recognised, or could not be looked at. */
  readonly note?: string;
  /** False for what could not be looked at. */
  readonly read: boolean;
  /** Somebody asked for this very path. */
  readonly named: boolean;
  readonly findings: readonly FindingReport[];
}

export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface FindingReport extends Place {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly docs: string;
  readonly pointer: string;
  readonly endLine: number;
  readonly endColumn: number;
  readonly related: readonly RelatedReport[];
  readonly fixes: readonly FixReport[];
  /** The line that the finding starts on, without its line break. */
  readonly sourceLine: string;
}

export interface RelatedReport extends Place {
  readonly path: string;
  readonly message: string;
}

export interface FixReport {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly EditReport[];
}

/** Offsets are UTF-16 units from the start of the text, a byte order mark not counted. */
export interface EditReport {
  readonly path?: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Summary {
  /** Files that were read. */
  readonly files: number;
  readonly recognised: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  /** Findings that a baseline hides; absent where none is in use. */
  readonly baselined?: number;
}

export function reportOf(files: readonly FileReport[], baselined?: number): Report {
  const findings = files.flatMap((file) => file.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    files: [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    summary: {
      files: files.filter(({ read }) => read).length,
      recognised: files.filter(({ kind }) => kind !== null).length,
      errors: count("error"),
      warnings: count("warning"),
      information: count("information"),
      hints: count("hint"),
      ...(baselined === undefined ? {} : { baselined }),
    },
  };
}

/** The same report with nothing but its errors. */
export function errorsOnly(report: Report): Report {
  const isError = ({ severity }: FindingReport) => severity === "error";
  const files = report.files.map((file) => ({ ...file, findings: file.findings.filter(isError) }));
  return reportOf(files, report.summary.baselined);
}

/** `1 error`, `2 errors`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}
