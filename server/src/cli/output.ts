// Writes what a run has found: the report in the chosen format on standard output, and what could not be done on
// standard error, so that a program that reads the first is not disturbed by the second.
import { pathToFileURL } from "node:url";
import { relativePath } from "../host/paths.js";
import { formatDiff } from "./format/diff.js";
import { formatGithub } from "./format/github.js";
import { formatJson } from "./format/json.js";
import { formatSarif } from "./format/sarif.js";
import { formatText } from "./format/text.js";
import type { Run } from "./lint.js";
import { counted, errorsOnly, type Report } from "./report.js";
import { wantsColor, widthOf } from "./terminal.js";
import { version } from "./version.js";

export function writeOutput(full: Report, run: Run): void {
  const { options, changed } = run;
  const report = options.quiet ? errorsOnly(full) : full;
  if (options.dryRun) {
    process.stdout.write(changed.map((file) => formatDiff(file, wantsColor(process.stdout, process.env))).join(""));
    process.stderr.write(`${drySummary(run)}\n`);
  } else if (run.fixedText !== undefined) {
    process.stdout.write(run.fixedText);
    process.stderr.write(format(report, run, process.stderr));
  } else {
    process.stdout.write(format(report, run, process.stdout));
  }
  for (const note of run.notes) process.stderr.write(`${note}\n`);
  for (const trouble of [...run.troubles, ...tooManyWarnings(full, run)]) process.stderr.write(`stowage: ${trouble}\n`);
}

function format(report: Report, run: Run, stream: NodeJS.WriteStream): string {
  switch (run.options.format) {
    case "text": {
      const fixed = run.options.fix ? { fixed: { files: run.changed.length, findings: run.mended } } : {};
      return formatText(report, { color: wantsColor(stream, process.env), width: widthOf(stream), ...fixed });
    }
    case "json":
      return formatJson(report);
    case "sarif":
      return formatSarif(report, {
        version: version(),
        folder: `${pathToFileURL(process.cwd()).href}/`,
        describe: run.describe,
      });
    case "github":
      return formatGithub(report, relativePath(process.cwd(), process.env.GITHUB_WORKSPACE ?? process.cwd()));
  }
}

function drySummary({ changed, mended }: Run): string {
  if (changed.length === 0) return "Nothing would be changed.";
  return `--fix would mend ${counted(mended, "problem")} in ${counted(changed.length, "file")}; nothing was written.`;
}

function tooManyWarnings({ summary }: Report, { options }: Run): string[] {
  const { maxWarnings } = options;
  if (maxWarnings === undefined || summary.warnings <= maxWarnings) return [];
  return [`${counted(summary.warnings, "warning")}, and --max-warnings allows ${maxWarnings}.`];
}
