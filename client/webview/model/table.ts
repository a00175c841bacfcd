// The same as the map, in words: a row an instance, or a row a task. Rows are made when they are shown, for there may be thousands.
import type { Preview, PreviewStep } from "../../../server/src/protocol/placement.js";
import { type Arrivals, countAt, takenBy } from "./arrivals.js";
import { amounts, instanceName, taskName, thingsOf, verdictText, zoneName } from "./words.js";

export type Rows = "instances" | "tasks";

export interface Table {
  readonly columns: readonly string[];
  readonly length: number;
  readonly row: (place: number) => TableRow;
}

export interface TableRow {
  readonly cells: readonly string[];
  readonly failed: boolean;
  /** The place of its task; null: it is no task. */
  readonly task: number | null;
  /** Whether the current step is about it. */
  readonly current: boolean;
}

/** The height of a row, in pixels. */
export const ROW = 24;
/** Tables with no more rows are made as a whole. */
export const SHORT = 1_000;
/** Rows out of sight that are made all the same. */
const BEYOND = 20;

/** Which rows of so many are made when this part of them is in sight. */
export function windowOf(
  length: number,
  top: number,
  height: number,
): { readonly first: number; readonly last: number } {
  if (length <= SHORT) return { first: 0, last: length };
  const first = Math.max(0, Math.min(length, Math.floor(top / ROW)) - BEYOND);
  return { first, last: Math.min(length, Math.ceil((top + height) / ROW) + BEYOND) };
}

export function tableOf(
  preview: Preview,
  arrivals: Arrivals,
  rows: Rows,
  step: number,
  answer: PreviewStep | null,
): Table {
  return rows === "instances" ? instanceTable(preview, arrivals, step, answer) : taskTable(preview, arrivals, step);
}

function instanceTable(preview: Preview, arrivals: Arrivals, step: number, answer: PreviewStep | null): Table {
  const { instance, tasks } = thingsOf(preview);
  const resources = preview.resources.map(({ label }) => label);
  const verdicts = verdictsOf(answer, step);
  const chosen = preview.chosen[step - 1] ?? -1;
  const order = preview.zones.flatMap((zone) => zone.instances);
  const columns = ["Zone", capital(instance), "Type", capital(tasks), "Before", ...resources, "State", "This step"];
  const row = (place: number): TableRow => {
    const index = order[place] ?? 0;
    const each = preview.instances[index];
    const count = countAt(arrivals.byInstance, index, step);
    const before = (each?.running ?? []).reduce((sum, { count: running }) => sum + running, 0);
    const bars = preview.resources.map((resource, which) =>
      amounts(resource, takenBy(preview, arrivals, index, which, count), each?.whole[which] ?? null),
    );
    const zone = zoneName(preview.zones[arrivals.zoneOf[index] ?? -1]?.name ?? "");
    const cells = [zone, each?.id ?? "", each?.type ?? "", String(count), String(before), ...bars, each?.state ?? ""];
    return { cells: [...cells, verdicts.get(index) ?? ""], failed: false, task: null, current: index === chosen };
  };
  return { columns, length: order.length, row };
}

function taskTable(preview: Preview, arrivals: Arrivals, step: number): Table {
  const { task, instance } = thingsOf(preview);
  const columns = ["Step", capital(task), "Zone", capital(instance), "Result"];
  const row = (place: number): TableRow => {
    const index = preview.chosen[place] ?? -1;
    const zone = index < 0 ? "" : zoneName(preview.zones[arrivals.zoneOf[index] ?? -1]?.name ?? "");
    const result = index < 0 ? reasonOf(preview, place) : "placed";
    const cells = [
      String(place + 1),
      taskName(preview, place),
      zone,
      index < 0 ? "" : instanceName(preview, index),
      result,
    ];
    return { cells, failed: index < 0, task: place, current: place === step - 1 };
  };
  return { columns, length: preview.chosen.length, row };
}

function reasonOf({ blocked }: Preview, task: number): string {
  const group = blocked.find(
    ({ first, count, places }) => places?.includes(task) ?? (task >= first && task < first + count),
  );
  const reasons = group?.reasons.map(({ reason }) => reason).join(", ") ?? "";
  return reasons === "" ? (group?.summary ?? "not placed") : `not placed: ${reasons}`;
}

function verdictsOf(answer: PreviewStep | null, step: number): Map<number, string> {
  if (answer === null || answer.step !== step - 1) return new Map();
  return new Map((answer.rows ?? []).map((row) => [row.instance, verdictText(row)]));
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
