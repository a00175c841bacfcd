// The cluster as a terminal draws it: zones as columns, instances as cards with bars, or a line each where there are many.
// Pure; colours come from outside.
import type { Bar, Picture, PictureInstance, PictureZone } from "../../core/placement/picture.js";
import { displayWidth, padEnd, printable } from "../terminal.js";
import type { Colors } from "./severity.js";

export interface CardOptions {
  readonly width: number;
  readonly color: Colors;
}

/** Lines, without line breaks. */
export function clusterLines({ zones }: Picture, { width, color }: CardOptions): readonly string[] {
  if (zones.length === 0) return [color.dim("The cluster has no instances.")];
  const isDense = zones.some(({ instances }) => instances.length > MOST_CARDS);
  const least = isDense ? 44 : 30;
  const beside = Math.max(1, Math.min(zones.length, Math.floor((width + GAP.length) / (least + GAP.length))));
  const column = Math.min(MOST_WIDE, Math.floor((width + GAP.length) / beside) - GAP.length);
  const lines: string[] = [];
  for (let first = 0; first < zones.length; first += beside) {
    if (first > 0) lines.push("");
    const columns = zones.slice(first, first + beside).map((zone) => zoneLines(zone, column, isDense, color));
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

function zoneLines({ zone, instances }: PictureZone, width: number, isDense: boolean, color: Colors): readonly Line[] {
  const name = zone === "" ? "zone unknown" : printable(zone);
  const tasks = instances.reduce((sum, one) => sum + one.tasks.length, 0);
  const long = `${name} · ${counted(instances.length, "instance")} · ${counted(tasks, "task")}`;
  const title = displayWidth(long) <= width ? long : cut(`${name} · ${counted(tasks, "task")}`, width);
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
    ...instance.bars.filter(hasSome).map((bar) => boxed(barLine(bar, inner, color))),
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

/** GPUs are drawn only where there are some. */
function hasSome({ resource, whole, added }: Bar): boolean {
  return resource !== "gpus" || whole !== 0 || added > 0;
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

const LABELS: Readonly<Record<Bar["resource"], string>> = { cpu: "CPU", memory: "MEM", eniSlots: "ENI", gpus: "GPU" };

function barLine(bar: Bar, width: number, color: Colors): Line {
  const label = `${LABELS[bar.resource]} `;
  const { before, added, whole } = bar;
  const figure = whole === undefined ? " ?" : ` ${amount(bar.resource, before + added)}/${amount(bar.resource, whole)}`;
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

/** CPU as vCPUs, memory as GiB. */
function amount(resource: Bar["resource"], value: number): string {
  if (resource === "eniSlots" || resource === "gpus") return String(value);
  const number = Math.round((value / 1024) * 10) / 10;
  return resource === "memory" ? `${number}G` : String(number);
}

/** The numbers of the tasks, in the order in which they came. */
function tasksLine({ tasks, before }: PictureInstance, width: number, color: Colors): Line {
  const old = before === 0 ? "" : `${before} before`;
  if (tasks.length === 0) return line(old === "" ? "no tasks" : old, color.dim);
  const numbers = tasks.map((task) => task.slice(task.lastIndexOf("-") + 1));
  const tail = old === "" ? "" : ` · ${old}`;
  let text = "";
  for (const [index, number] of numbers.entries()) {
    const left = numbers.length - index;
    const more = ` +${left}`;
    const longer = text === "" ? number : `${text} ${number}`;
    if (longer.length + (left > 1 ? ` +${left - 1}`.length : 0) + tail.length > width - 2) {
      text += more;
      break;
    }
    text = longer;
  }
  const shown = cut(`■ ${text}`, width - tail.length);
  return { text: color.green(shown) + color.dim(tail), width: displayWidth(shown) + tail.length };
}

function isOff({ status, agentConnected }: PictureInstance): boolean {
  return status !== "ACTIVE" || !agentConnected;
}

function stateOf({ status, agentConnected }: PictureInstance): string {
  if (status !== "ACTIVE") return ` · ${status}`;
  return agentConnected ? "" : " · no agent";
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
