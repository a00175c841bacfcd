// What a calendar and a clock show in a time zone at a moment. The moment is given: there is no clock in here.
import type { CalendarMinute } from "./cron.js";

/** `now`: milliseconds since 1970. Undefined for a zone that nobody knows. */
export function minuteIn(zone: string, now: number): CalendarMinute | undefined {
  // An offset is a zone to the engine, and none to Kubernetes.
  if (/^[+-]/.test(zone) || !Number.isFinite(now)) return undefined;
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", ...NUMBERS });
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
    const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    return { year: of("year"), month: of("month"), day: of("day"), hour: of("hour"), minute: of("minute") };
  } catch {
    return undefined;
  }
}

/** `Mon 2026-11-23`. */
export function dateText({ year, month, day }: CalendarMinute): string {
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "";
  return `${weekday} ${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

const NUMBERS = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
