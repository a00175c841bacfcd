// The cluster as a terminal draws it: zones as columns, instances as cards with bars, or a line each where there are many.
// Pure; colours come from outside.
import type { Bar, Picture, PictureInstance, PictureZone } from "../../core/placement/picture.js";
import { displayWidth, padEnd, printable } from "../terminal.js";
import type { Colors } from "./severity.js";

export interface CardOptions {
  /** What instances and tasks are called here. */
  readonly words: { readonly instance: string; readonly task: string };
  readonly width: number;
  readonly color: Colors;
}

/** Lines, without line breaks. */
export function clusterLines({ zones }: Picture, { words, width, color }: CardOptions): readonly string[] {
  if (zones.length === 0) return [color.dim(`The cluster has no ${words.instance}s.`)];
  const isDense = zones.some(({ instances }) => instances.length > MOST_CARDS);
  const least = isDense ? 44 : 30;
  const beside = Math.max(1, Math.min(zones.length, Math.floor((width + GAP.length) / (least + GAP.length))));
  const column = Math.min(MOST_WIDE, Math.floor((width + GAP.length) / beside) - GAP.length);
  const lines: string[] = [];
  for (let first = 0; first < zones.length; first += beside) {
    if (first > 0) lines.push("");
    const columns = zones
      .slice(first, first + beside)
      .map((zone) => zoneLines(zone, column, isDense, { words, color }));
    lines.push(...sideBySide(columns, column));
  }
  return lines;
}

/** In a zone; with more of them each gets one line. */
const MOST_CARDS = 6;
/** Lines of a zone; the rest is counted. */
const MOST_ROWS = 24;
const MOST_WIDE = 48;
const GAP = "  ";

/** A line with its width, which colours must not count for. */
interface Line {
  readonly text: string;
  readonly width: number;
}

function line(text: string, paint: (text: string) => string = (same) => same): Line {
  return { text: paint(text), width: displayWidth(text) };
}

function sideBySide(columns: readonly (readonly Line[])[], width: number): readonly string[] {
  const height = Math.max(...columns.map((column) => column.length));
  return Array.from({ length: height }, (_, row) => {
    const cells = columns.map((column) => {
      const { text, width: taken } = column[row] ?? line("");
      return text + " ".repeat(Math.max(0, width - taken));
    });
    return cells.join(GAP).trimEnd();
  });
}

function zoneLines(
  { zone, instances }: PictureZone,
  width: number,
  isDense: boolean,
  { words, color }: Pick<CardOptions, "words" | "color">,
): readonly Line[] {
  const name = zone === "" ? "zone unknown" : printable(zone);
  const tasks = instances.reduce((sum, one) => sum + one.tasks.length, 0);
  const long = `${name} · ${counted(instances.length, words.instance)} · ${counted(tasks, words.task)}`;
  const title = displayWidth(long) <= width ? long : cut(`${name} · ${counted(tasks, words.task)}`, width);
  const shown = isDense ? instances.slice(0, MOST_ROWS) : instances;
  const rest = instances.length - shown.length;
  return [
    line(title, color.bold),
    ...shown.flatMap((instance) => (isDense ? [rowOf(instance, width, color)] : cardOf(instance, width, color))),
    ...(rest > 0 ? [line(`… and ${rest} more`, color.dim)] : []),
  ];
}

function cardOf(instance: PictureInstance, width: number, color: Colors): readonly Line[] {
  const inner = width - 4;
  const frame = isOff(instance) ? color.dim : (text: string): string => text;
  const name = nameOf(instance, inner);
  const boxed = ({ text, width: taken }: Line): Line => ({
    text: `${frame("│")} ${text}${" ".repeat(Math.max(0, inner - taken))} ${frame("│")}`,
    width,
  });
  return [
    line(`┌${"─".repeat(width - 2)}┐`, frame),
    boxed(line(name, frame)),
    ...instance.bars.map((bar) => boxed(barLine(bar, inner, color))),
    boxed(tasksLine(instance, inner, color)),
    line(`└${"─".repeat(width - 2)}┘`, frame),
  ];
}

/** With its type, or with what keeps it from taking tasks. */
function nameOf(instance: PictureInstance, width: number): string {
  const id = printable(instance.id);
  const type = instance.type === undefined || instance.type === instance.id ? "" : ` · ${printable(instance.type)}`;
  const state = stateOf(instance);
  const whole = `${id}${type}${state}`;
  if (displayWidth(whole) <= width) return whole;
  return state === "" ? cut(whole, width) : `${cut(id, width - displayWidth(state))}${state}`;
}

/** `i-0a12  CPU ███░ 75 %  MEM ██░░ 50 %  3`. */
function rowOf(instance: PictureInstance, width: number, color: Colors): Line {
  const parts = instance.bars.slice(0, 2).map((bar) => drawn(bar, 5, color));
  const bars = parts.map(({ text }) => text).join(" ");
  const barsWidth = parts.reduce((sum, part) => sum + part.width, parts.length - 1);
  const tasks = instance.tasks.length === 0 ? "" : ` +${instance.tasks.length}`;
  const room = Math.max(8, width - barsWidth - 1 - tasks.length);
  const name = padEnd(cut(`${printable(instance.id)}${stateOf(instance)}`, room), room);
  const text = `${isOff(instance) ? color.dim(name) : name} ${bars}${color.green(tasks)}`;
  return { text, width: displayWidth(name) + 1 + barsWidth + tasks.length };
}

function barLine(bar: Bar, width: number, color: Colors): Line {
  const label = `${bar.label} `;
  const { before, added, whole } = bar;
  const figure = whole === undefined ? " ?" : ` ${amount(bar, before + added)}/${amount(bar, whole)}`;
  const cells = Math.max(4, width - label.length - figure.length);
  const { text } = drawn(bar, cells, color);
  return { text: `${color.dim(label)}${text}${figure}`, width: label.length + cells + figure.length };
}

/** `▒` ran before, `█` came, `░` is free. */
function drawn({ before, added, whole }: Bar, cells: number, color: Colors): Line {
  if (whole === undefined) return line("·".repeat(cells), color.dim);
  if (whole <= 0) return line("─".repeat(cells), color.dim);
  const upTo = (value: number): number => Math.max(0, Math.min(cells, Math.round((value / whole) * cells)));
  const old = upTo(before);
  const all = Math.max(old, upTo(before + added));
  // What came is seen, however little it takes.
  const fresh = added > 0 ? Math.max(1, all - old) : 0;
  const start = Math.min(old, cells - fresh);
  const paint = before + added > whole * 0.9 ? color.yellow : color.cyan;
  const free = cells - start - fresh;
  return {
    text: `${color.dim("▒".repeat(start))}${paint("█".repeat(fresh))}${color.dim("░".repeat(free))}`,
    width: cells,
  };
}

function amount({ scale, unit }: Bar, value: number): string {
  return `${Math.round((value / scale) * 10) / 10}${unit}`;
}

/** The tasks in short, in the order in which they came. */
function tasksLine({ labels: all, before }: PictureInstance, width: number, color: Colors): Line {
  const old = before === 0 ? "" : `${before} before`;
  if (all.length === 0) return line(old === "" ? "nothing" : old, color.dim);
  const labels = all.map(printable);
  const tail = old === "" ? "" : ` · ${old}`;
  let text = "";
  for (const [index, label] of labels.entries()) {
    const left = labels.length - index;
    const more = ` +${left}`;
    const longer = text === "" ? label : `${text} ${label}`;
    if (displayWidth(longer) + (left > 1 ? ` +${left - 1}`.length : 0) + tail.length > width - 2) {
      text += more;
      break;
    }
    text = longer;
  }
  const shown = cut(`■ ${text}`, width - tail.length);
  return { text: color.green(shown) + color.dim(tail), width: displayWidth(shown) + tail.length };
}

function isOff({ state }: PictureInstance): boolean {
  return state !== undefined;
}

function stateOf({ state }: PictureInstance): string {
  return state === undefined ? "" : ` · ${state}`;
}

function cut(text: string, width: number): string {
  if (displayWidth(text) <= width) return text;
  let shown = "";
  for (const character of text) {
    if (displayWidth(shown + character) > width - 1) break;
    shown += character;
  }
  return `${shown}…`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
