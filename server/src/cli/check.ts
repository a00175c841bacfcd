// Checks one text and puts what was found into the form of the report: lines and columns from 1, paths from the current
// folder. Reads no file but those that a finding points at.
import type { Analysis, FileAnalysis } from "../core/analysis.js";
import type { Finding, Fix, Related } from "../core/base/finding.js";
import { type Lines, linesOf } from "../core/base/text.js";
import { docsUrl } from "../host/docsUrl.js";
import { readTextFile } from "../host/textFile.js";
import type { FileReport, FindingReport, FixReport, Place, RelatedReport } from "./report.js";

export interface CheckContext {
  readonly analysis: Analysis;
  /** From an absolute path to the one that people see. */
  readonly shown: (path: string) => string;
}

/** The report of a file that was analysed. */
export async function reportFile(file: FileAnalysis, named: boolean, context: CheckContext): Promise<FileReport> {
  const lines = await linesByPath(file);
  const note = file.kind === null ? { note: file.reason } : {};
  const findings = file.findings.map((finding) => reportFinding(file, finding, lines, context));
  return { path: context.shown(file.path), kind: file.kind, ...note, read: true, named, findings };
}

/** The lines of the file and of every other that its findings point at. */
async function linesByPath(file: FileAnalysis): Promise<Map<string, Lines>> {
  const lines = new Map([[file.path, file.lines]]);
  for (const { path } of file.findings.flatMap(({ related }) => related)) {
    if (path === undefined || lines.has(path)) continue;
    const content = await readTextFile(path);
    lines.set(path, linesOf("text" in content ? content.text : ""));
  }
  return lines;
}

function reportFinding(
  file: FileAnalysis,
  finding: Finding,
  lines: ReadonlyMap<string, Lines>,
  context: CheckContext,
): FindingReport {
  const { rule, severity, message, pointer, related } = finding;
  const start = placeAt(file.lines, finding.start);
  const end = placeAt(file.lines, finding.end);
  return {
    rule,
    severity,
    message,
    docs: docsUrl(rule),
    pointer,
    ...start,
    endLine: end.line,
    endColumn: end.column,
    related: related.map((one) => reportRelated(file.path, one, lines, context)),
    fixes: context.analysis.fixes(finding).map((fix) => reportFix(fix, context)),
    sourceLine: file.lines.lineText(start.line - 1),
  };
}

function reportRelated(
  own: string,
  related: Related,
  lines: ReadonlyMap<string, Lines>,
  context: CheckContext,
): RelatedReport {
  const path = related.path ?? own;
  const place = placeAt(lines.get(path) as Lines, related.start);
  return { path: context.shown(path), ...place, message: related.message };
}

function reportFix({ title, safe, edits }: Fix, context: CheckContext): FixReport {
  const shown = edits.map(({ path, start, end, text }) => ({
    ...(path === undefined ? {} : { path: context.shown(path) }),
    start,
    end,
    text,
  }));
  return { title, safe, edits: shown };
}

function placeAt(lines: Lines, offset: number): Place {
  const { line, column } = lines.positionAt(offset);
  return { line: line + 1, column: column + 1 };
}
