// The report as GitHub workflow commands: each finding becomes an annotation on its line of the pull request.
import type { Severity } from "../../core/base/finding.js";
import { counted, type FindingReport, type Report } from "../report.js";

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "notice",
  hint: "notice",
};

/** `prefix`: the way from the root of the repository to the current folder, for GitHub knows files from there. */
export function formatGithub(report: Report, prefix = ""): string {
  const lines = report.files.flatMap(({ path, findings }) =>
    findings.map((finding) => annotation(prefix === "" ? path : `${prefix}/${path}`, finding)),
  );
  const { files, errors, warnings, baselined = 0 } = report.summary;
  const hidden = baselined === 0 ? "" : `; ${baselined} hidden by the baseline`;
  lines.push(
    `${counted(files, "file")} checked: ${counted(errors, "error")}, ${counted(warnings, "warning")}${hidden}`,
  );
  return `${lines.join("\n")}\n`;
}

function annotation(path: string, finding: FindingReport): string {
  const { line, column, endLine, endColumn, rule } = finding;
  const place: [string, string | number][] = [
    ["file", path],
    ["line", line],
    ["endLine", endLine],
  ];
  // GitHub takes columns only for a range within one line.
  if (line === endLine) place.push(["col", column], ["endColumn", endColumn]);
  const properties = [...place, ["title", rule]].map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[finding.severity]} ${properties.join(",")}::${escapeData(finding.message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
