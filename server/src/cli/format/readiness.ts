// What blocks a launch type, for a terminal: file by file, each blocker with its place and its fixes. Pure.
import colors from "picocolors";
import type { Fix } from "../../core/base/finding.js";
import { counted } from "../report.js";
import { printable, wrap } from "../terminal.js";
import type { Colors } from "./severity.js";

/** As the JSON output has it; lines and columns from 1. */
export interface ReadinessReport {
  readonly path: string;
  readonly ready: boolean;
  readonly blockers: readonly BlockerReport[];
}

export interface BlockerReport {
  readonly rule: string | null;
  readonly message: string;
  readonly docs?: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Whether it comes with the launch type; else it is an error anyway. */
  readonly brought: boolean;
  readonly fixes: readonly Fix[];
}

export interface ReadinessOptions {
  readonly color: boolean;
  readonly width: number | undefined;
}

export function formatReadiness(
  files: readonly ReadinessReport[],
  title: string,
  { color: useColor, width }: ReadinessOptions,
): string {
  const color = colors.createColors(useColor);
  return files.map((file) => `${fileLines(file, title, width, color).join("\n")}\n`).join("\n");
}

function fileLines(
  { path, blockers }: ReadinessReport,
  title: string,
  width: number | undefined,
  color: Colors,
): string[] {
  const name = color.bold(color.underline(printable(path)));
  if (blockers.length === 0) return [`${name}\n  ${color.green("✔")} Nothing blocks ${title}.`];
  const anyway = blockers.filter(({ brought }) => !brought).length;
  const aside = anyway === 0 ? "" : color.dim(` ${anyway} of them ${anyway === 1 ? "is" : "are"} wrong anyway.`);
  const head = `  ${color.red("✖")} ${counted(blockers.length, "thing")} ${blockers.length === 1 ? "blocks" : "block"} ${title}.`;
  return [name, head + aside, ...blockers.flatMap((blocker) => ["", ...blockerLines(blocker, width, color)])];
}

function blockerLines(
  { line, column, rule, message, brought, fixes }: BlockerReport,
  width: number | undefined,
  color: Colors,
): string[] {
  const place = `${line}:${column}`.padStart(7);
  const indent = " ".repeat(place.length + 2);
  const room = width === undefined ? undefined : Math.max(28, width - indent.length);
  const about = [rule ?? "", brought ? "" : "wrong anyway"].filter((part) => part !== "").join(", ");
  const [first = "", ...rest] = wrap(printable(message.replace(/\s+/g, " ")), room);
  return [
    `${color.dim(place)}  ${first}`,
    ...rest.map((text) => indent + text),
    ...(about === "" ? [] : [indent + color.dim(about)]),
    ...fixes.map(
      ({ title, safe }) => `${indent}${color.cyan("→")} ${printable(title)}${safe ? color.dim(" (safe)") : ""}`,
    ),
  ];
}
