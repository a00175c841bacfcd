// The report for people: grouped by file, in columns, each finding with its source line and a mark below the place.
// Pure: told whether to use colour and how wide the terminal is.
import colors from "picocolors";
import { kindOf } from "../../core/kinds/kinds.js";
import { counted, type FileReport, type FindingReport, type Report } from "../report.js";
import { displayWidth, padEnd, printable, wrap } from "../terminal.js";
import { excerptOf } from "./excerpt.js";
import { type Colors, severityPainter } from "./severity.js";

export interface TextOptions {
  readonly color: boolean;
  /** Of the terminal; undefined when the output goes elsewhere and messages stay on one line. */
  readonly width: number | undefined;
  /** Files that this run has changed, and how many findings that mended. */
  readonly fixed?: { readonly files: number; readonly findings: number };
}

/** How far the columns of a file reach: the same for all its findings. */
interface Columns {
  readonly place: number;
  readonly severity: number;
  readonly message: number;
  readonly wrapAt: number | undefined;
  readonly excerpt: number;
}

/** Without a terminal messages stay whole, and ids stand in a column where most messages reach it. */
const UNWRAPPED_MESSAGE = 100;
const UNWRAPPED_EXCERPT = 120;
const NARROWEST_MESSAGE = 28;

export function formatText(report: Report, options: TextOptions): string {
  const color = colors.createColors(options.color);
  const blocks = report.files.flatMap((file) => fileBlock(file, options, color));
  return [...blocks, summaryBlock(report, options, color)].join("\n");
}

/** The findings of one file, without its name. */
export function formatFindings(file: FileReport, options: TextOptions): string {
  const color = colors.createColors(options.color);
  const columns = columnsOf(file.findings, options.width);
  return file.findings.map((finding) => `${findingLines(file, finding, columns, color).join("\n")}\n`).join("\n");
}

function fileBlock(file: FileReport, options: TextOptions, color: Colors): string[] {
  const note = noteOf(file);
  if (file.findings.length === 0 && note === undefined) return [];
  const kind = file.kind === null ? "" : color.dim(`  ${kindOf(file.kind).title}`);
  const head = color.bold(color.underline(printable(file.path))) + kind;
  const room = options.width === undefined ? undefined : options.width - 2;
  const notes = note === undefined ? [] : wrap(printable(note), room).map((line) => `  ${line}\n`);
  return [`${head}\n${notes.join("")}${formatFindings(file, options)}`];
}

/**
 * Of the files that were met on the way only those are mentioned that could not be read, of the named ones only those
 * that are not recognised: the others are counted here, and said on standard error there.
 */
function noteOf({ note, read, named }: FileReport): string | undefined {
  if (note === undefined || read !== named) return undefined;
  return read ? `Not recognised. ${note}` : `Not checked: it ${note}.`;
}

function columnsOf(findings: readonly FindingReport[], width: number | undefined): Columns {
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0);
  const place = Math.max(5, widest(findings.map(placeOf)));
  const severity = widest(findings.map((finding) => finding.severity));
  const rule = widest(findings.map((finding) => finding.rule));
  const needed = widest(findings.map(messageOf));
  if (width === undefined)
    return {
      place,
      severity,
      message: Math.min(needed, UNWRAPPED_MESSAGE),
      wrapAt: undefined,
      excerpt: UNWRAPPED_EXCERPT,
    };
  const room = width - place - severity - rule - 8;
  const message = Math.max(NARROWEST_MESSAGE, Math.min(needed, room));
  return { place, severity, message, wrapAt: message, excerpt: width - place - 5 };
}

function findingLines(file: FileReport, finding: FindingReport, columns: Columns, color: Colors): string[] {
  const paint = severityPainter(finding.severity, color);
  const [first = "", ...rest] = wrap(messageOf(finding), columns.wrapAt);
  const place = placeOf(finding).padStart(columns.place);
  const severity = paint(finding.severity.padEnd(columns.severity));
  const indent = " ".repeat(columns.place + columns.severity + 6);
  return [
    `  ${color.dim(place)}  ${severity}  ${padEnd(first, columns.message)}  ${color.dim(finding.rule)}`,
    ...rest.map((line) => indent + line),
    ...excerptLines(finding, columns, paint, color),
    ...finding.related.map((related) => {
      const path = related.path === file.path ? "" : `${related.path}:`;
      const text = `${path}${related.line}:${related.column}  ${related.message}`;
      return color.dim(`  ${" ".repeat(columns.place)} ↳ ${printable(text)}`);
    }),
  ];
}

function excerptLines(
  finding: FindingReport,
  columns: Columns,
  paint: (text: string) => string,
  color: Colors,
): string[] {
  const { line, column, endLine, endColumn, sourceLine } = finding;
  if (sourceLine.trim() === "") return [];
  const end = endLine === line ? endColumn - 1 : sourceLine.length;
  const { text, mark } = excerptOf(sourceLine, column - 1, end, columns.excerpt);
  const number = String(line).padStart(columns.place);
  const blank = " ".repeat(columns.place);
  return [color.dim(`  ${number} │ `) + text, `${color.dim(`  ${blank} │ `)}${paint(mark)}`];
}

function summaryBlock(report: Report, options: TextOptions, color: Colors): string {
  const { files, recognised, errors, warnings, information, hints, baselined = 0 } = report.summary;
  const total = errors + warnings + information + hints;
  const parts = [
    errors > 0 ? color.red(counted(errors, "error")) : "",
    warnings > 0 ? color.yellow(counted(warnings, "warning")) : "",
    information > 0 ? color.blue(`${information} information`) : "",
    hints > 0 ? color.cyan(counted(hints, "hint")) : "",
  ].filter((part) => part !== "");
  const unknown = files - recognised;
  const aside = unknown > 0 ? color.dim(` ${counted(unknown, "file is", "files are")} not recognised.`) : "";
  const checked = recognised === 0 ? "Nothing was checked" : `${counted(recognised, "file")} checked`;
  const found = total === 0 ? "no problems" : `${counted(total, "problem")} (${parts.join(", ")})`;
  const sign = errors > 0 ? color.red("✖") : warnings > 0 || recognised === 0 ? color.yellow("⚠") : color.green("✔");
  const sentence = recognised === 0 && total === 0 ? checked : `${checked}: ${found}`;
  const lines = [`${sign} ${color.bold(`${sentence}.`)}${aside}`];
  if (options.fixed !== undefined) lines.unshift(fixedLine(options.fixed, color));
  const fixable = report.files.flatMap((file) => file.findings).filter(isFixable).length;
  if (fixable > 0) lines.push(`  ${counted(fixable, "problem")} can be fixed with ${color.cyan("--fix")}.`);
  if (baselined > 0)
    lines.push(color.dim(`  ${counted(baselined, "known problem is", "known problems are")} hidden by the baseline.`));
  return `${lines.join("\n")}\n`;
}

function fixedLine({ files, findings }: { files: number; findings: number }, color: Colors): string {
  if (files === 0) return color.dim("Nothing could be fixed.");
  return `${color.green("✔")} Fixed ${counted(findings, "problem")} in ${counted(files, "file")}.`;
}

/** What `--fix` applies: the first fix, when it is safe. */
function isFixable({ fixes }: FindingReport): boolean {
  return fixes[0]?.safe === true;
}

/** In one line: where it breaks is decided here. */
function messageOf({ message }: FindingReport): string {
  return printable(message.replace(/\s+/g, " "));
}

function placeOf({ line, column }: FindingReport): string {
  return `${line}:${column}`;
}
