// Schedules of CronJobs, as the controller reads them (github.com/robfig/cron v3, the standard parser): five fields, names of
// months and days, ranges, lists, steps, `?` for `*`, and words such as `@daily`. Times are those of one calendar; which time
// zone it is of is the caller's matter.

/** The minutes, hours, days, months and days of the week on which it runs. */
export interface CronSchedule {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  /** 1 to 12. */
  readonly months: ReadonlySet<number>;
  /** 0 (Sunday) to 6. */
  readonly weekdays: ReadonlySet<number>;
  /** Whether the days, or the days of the week, are every one: then only the other field counts, else either of them. */
  readonly everyDay: boolean;
  readonly everyWeekday: boolean;
}

export interface CronFault {
  /** The field that is wrong; undefined when it is the schedule as a whole. */
  readonly field: CronField | undefined;
  readonly text: string;
  readonly fault: "fields" | "range" | "form" | "descriptor" | "zone";
}

export type CronField = "minute" | "hour" | "day of the month" | "month" | "day of the week";

/** `every`: seconds between two runs, of `@every 1h30m`. */
export type Cron =
  | { readonly kind: "schedule"; readonly schedule: CronSchedule }
  | { readonly kind: "every"; readonly seconds: number }
  | { readonly kind: "fault"; readonly fault: CronFault };

export function parseCron(text: string): Cron {
  const trimmed = text.trim();
  if (/^(?:CRON_)?TZ=/.test(trimmed)) return fault(undefined, trimmed, "zone");
  if (trimmed.startsWith("@")) return descriptor(trimmed);
  const words = trimmed === "" ? [] : trimmed.split(/\s+/);
  if (words.length !== FIELDS.length) return fault(undefined, text, "fields");
  const sets: ReadonlySet<number>[] = [];
  for (const [i, field] of FIELDS.entries()) {
    const set = fieldSet(words[i] as string, field);
    if (typeof set === "string") return fault(field.name, words[i] as string, set);
    sets.push(set);
  }
  const [minutes, hours, days, months, weekdays] = sets as [
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
    Set<number>,
  ];
  const everyDay = isEvery(words[2] as string);
  return {
    kind: "schedule",
    schedule: { minutes, hours, days, months, weekdays, everyDay, everyWeekday: isEvery(words[4] as string) },
  };
}

/** A minute of a calendar; months from 1. */
export interface CalendarMinute {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The next runs after a minute, at most `count`; fewer when the schedule hardly ever, or never, comes true. */
export function nextRuns(schedule: CronSchedule, after: CalendarMinute, count: number): readonly CalendarMinute[] {
  const runs: CalendarMinute[] = [];
  const hours = [...schedule.hours].sort((a, b) => a - b);
  const minutes = [...schedule.minutes].sort((a, b) => a - b);
  let { year, month, day } = after;
  // Leap days come every eight years at the worst.
  for (let looked = 0; looked < 366 * 9 && runs.length < count; looked++) {
    if (runsOn(schedule, year, month, day))
      for (const hour of hours)
        for (const minute of minutes) {
          const run = { year, month, day, hour, minute };
          if (runs.length < count && isAfter(run, after)) runs.push(run);
        }
    ({ year, month, day } = dayAfter(year, month, day));
  }
  return runs;
}

/** Whether no day of any year fits, as the 30th of February. */
export function isNever(schedule: CronSchedule): boolean {
  return nextRuns(schedule, { year: 2024, month: 1, day: 1, hour: 0, minute: -1 }, 1).length === 0;
}

interface Field {
  readonly name: CronField;
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const FIELDS: readonly Field[] = [
  { name: "minute", least: 0, most: 59 },
  { name: "hour", least: 0, most: 23 },
  { name: "day of the month", least: 1, most: 31 },
  { name: "month", least: 1, most: 12, names: MONTHS },
  { name: "day of the week", least: 0, most: 6, names: WEEKDAYS },
];

const DESCRIPTORS: Readonly<Record<string, string>> = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
};

function descriptor(text: string): Cron {
  const known = DESCRIPTORS[text];
  if (known !== undefined) return parseCron(known);
  const seconds = text.startsWith("@every ") ? durationSeconds(text.slice("@every ".length)) : undefined;
  return seconds === undefined
    ? fault(undefined, text, "descriptor")
    : { kind: "every", seconds: Math.max(1, seconds) };
}

/** Go's durations: `1h30m`, `90s`, `1.5h`. */
function durationSeconds(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h))+$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d*)?)(ns|us|µs|ms|s|m|h)/g))
    seconds += Number(amount) * (UNIT_SECONDS[unit as string] as number);
  return seconds;
}

const UNIT_SECONDS: Readonly<Record<string, number>> = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, h: 3600 };

function fieldSet(text: string, field: Field): ReadonlySet<number> | "range" | "form" {
  const set = new Set<number>();
  for (const part of text.split(",")) {
    const [, range = "", step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const bounds = rangeOf(range, field, step !== undefined);
    if (bounds === undefined) return "form";
    const [from, to] = bounds;
    if (from < field.least || to > field.most || from > to || step === "0") return "range";
    for (let value = from; value <= to; value += Number(step ?? 1)) set.add(value);
  }
  return set;
}

/** `5/15` means from 5 to the end. */
function rangeOf(range: string, field: Field, hasStep: boolean): readonly [number, number] | undefined {
  if (isEvery(range)) return [field.least, field.most];
  const [first = "", second, ...rest] = range.split("-");
  const from = numberIn(first, field);
  const to = second === undefined ? (hasStep ? field.most : from) : numberIn(second, field);
  return rest.length > 0 || from === undefined || to === undefined ? undefined : [from, to];
}

function numberIn(text: string, { least, names = [] }: Field): number | undefined {
  const named = names.indexOf(text.toLowerCase());
  if (named >= 0) return named + least;
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function isEvery(text: string): boolean {
  return text === "*" || text === "?";
}

function fault(field: CronField | undefined, text: string, what: CronFault["fault"]): Cron {
  return { kind: "fault", fault: { field, text, fault: what } };
}

function runsOn(schedule: CronSchedule, year: number, month: number, day: number): boolean {
  if (!schedule.months.has(month)) return false;
  const byDay = schedule.days.has(day);
  const byWeekday = schedule.weekdays.has(weekdayOf(year, month, day));
  return schedule.everyDay || schedule.everyWeekday ? byDay && byWeekday : byDay || byWeekday;
}

function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

function dayAfter(year: number, month: number, day: number): { year: number; month: number; day: number } {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

function isAfter(a: CalendarMinute, b: CalendarMinute): boolean {
  const of = ({ year, month, day, hour, minute }: CalendarMinute) => Date.UTC(year, month - 1, day, hour, minute);
  return of(a) > of(b);
}
