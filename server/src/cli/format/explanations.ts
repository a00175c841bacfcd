// What an error means, for a terminal: the likeliest explanation in full, the others in a line each. Pure.
import colors from "picocolors";
import type { Explanation } from "../../core/features/explain.js";
import { printable, wrap } from "../terminal.js";

/** As the JSON output has it; lines and columns from 1. */
export interface ExplanationReport extends Omit<Explanation, "place" | "advice"> {
  readonly advice?: string;
  readonly docs: string;
  readonly place?: {
    readonly path: string;
    readonly pointer: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly message: string;
    readonly finding: boolean;
  };
}

export interface ExplanationOptions {
  readonly color: boolean;
  readonly width: number | undefined;
}

export function formatExplanations(
  [first, ...others]: readonly ExplanationReport[],
  { color: useColor, width }: ExplanationOptions,
): string {
  if (first === undefined) return "";
  const color = colors.createColors(useColor);
  const room = Math.min((width ?? 100) - 2, 98);
  const code = (text: string): string =>
    useColor ? text.replace(/`([^`]+)`/g, (_, inner: string) => color.cyan(inner)) : text;
  const text = (words: string): string[] =>
    words === "" ? [] : ["", ...wrap(words, room).map((line) => `  ${code(line)}`)];
  const lines = [
    `${color.bold(color.underline(first.id))}  ${color.dim(surenessOf(first))}`,
    ...text(first.summary),
    ...text(first.explanation),
    ...text(first.advice ?? ""),
    ...placeLines(first, room, color.bold),
    "",
    color.dim(`  ${first.docs}`),
  ];
  if (first.related.length > 0) lines.push(color.dim(`  See also: ${first.related.join(", ")}`));
  if (others.length > 0) lines.push("", "Less likely:");
  for (const other of others) {
    const [start = "", ...rest] = wrap(`${other.id}  ${other.summary}`, room);
    lines.push(`  ${code(start)}`, ...rest.map((line) => `    ${code(line)}`));
  }
  return `${lines.join("\n")}\n`;
}

function surenessOf({ score }: ExplanationReport): string {
  return score === 1 ? "in the service's own words" : `${Math.round(score * 100)} % of the words`;
}

function placeLines({ place }: ExplanationReport, room: number, strong: (text: string) => string): string[] {
  if (place === undefined) return [];
  const at = `${place.path}:${place.line}:${place.column}`;
  const says = place.finding ? place.message : `Look at "${place.message}" there.`;
  return ["", ...wrap(printable(`${at}  ${says}`), room).map((line) => `  ${line.replace(at, strong)}`)];
}
