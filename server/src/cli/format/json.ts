// The report as JSON, in the form that the documentation promises to other programs. Only the promised keys are written.
import type { FindingReport, Report } from "../report.js";

export function formatJson(report: Report): string {
  const files = report.files.map(({ path, kind, note, findings }) => ({
    path,
    kind,
    ...(note === undefined ? {} : { note }),
    findings: findings.map(findingOf),
  }));
  return `${JSON.stringify({ version: 1, files, summary: report.summary }, undefined, 2)}\n`;
}

function findingOf(finding: FindingReport): Omit<FindingReport, "sourceLine"> {
  const { rule, severity, message, docs, pointer, line, column, endLine, endColumn, related, fixes } = finding;
  return { rule, severity, message, docs, pointer, line, column, endLine, endColumn, related, fixes };
}
