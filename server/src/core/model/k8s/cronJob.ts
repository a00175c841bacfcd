// When a CronJob runs: its schedule, the time zone that it is of, and its next runs.
import { type CalendarMinute, type Cron, nextRuns, parseCron } from "../../base/cron.js";
import { minuteIn } from "../../base/zonedTime.js";
import { member } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import type { KubernetesObject } from "./object.js";

export interface CronTimes {
  readonly cron: Cron;
  /** UTC, the controller's own on EKS, where none is written. */
  readonly zone: string;
  readonly suspended: boolean;
}

/** Undefined for another object, and where the schedule or its zone is not known. */
export function cronTimes({ type, spec }: KubernetesObject): CronTimes | undefined {
  const schedule = knownText(member(spec, "schedule"));
  if (type !== "CronJob" || schedule === undefined) return undefined;
  const node = member(spec, "timeZone");
  const zone = node === undefined ? "UTC" : knownText(node);
  if (zone === undefined) return undefined;
  return { cron: parseCron(schedule), zone, suspended: member(spec, "suspend")?.value === true };
}

/** The next ones after `now` (milliseconds since 1970), by the calendar of its zone; none of a faulty schedule or zone. */
export function nextCronRuns({ cron, zone }: CronTimes, now: number, count: number): readonly CalendarMinute[] {
  const after = cron.kind === "schedule" ? minuteIn(zone, now) : undefined;
  return cron.kind === "schedule" && after !== undefined ? nextRuns(cron.schedule, after, count) : [];
}
