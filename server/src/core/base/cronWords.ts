// A schedule of a CronJob in plain words: when in the day, on which days, in which months.
import type { CronSchedule } from "./cron.js";

/** `at 06:00 every day`, `every 15 minutes on Monday to Friday`. */
export function cronWords(schedule: CronSchedule): string {
  return [timesOf(schedule), daysOf(schedule), monthsOf(schedule)].filter((part) => part !== "").join(" ");
}

/** `every minute`, `every hour and 30 minutes`: for schedules such as `@every 90m`. */
export function everyWords(seconds: number): string {
  const parts = [
    counted(Math.floor(seconds / 3600), "hour"),
    counted(Math.floor(seconds / 60) % 60, "minute"),
    counted(Math.floor(seconds) % 60, "second"),
  ];
  return `every ${listed(parts.filter((part) => part !== ""))}`;
}

/** `06:05`. */
export function clockTime(hour: number, minute: number): string {
  return `${two(hour)}:${two(minute)}`;
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** More times than these are not listed one by one. */
const MOST_TIMES = 6;

function timesOf({ minutes, hours }: CronSchedule): string {
  const [minuteList, hourList] = [sorted(minutes), sorted(hours)];
  if (minuteList.length * hourList.length <= MOST_TIMES)
    return `at ${listed(hourList.flatMap((hour) => minuteList.map((minute) => clockTime(hour, minute))))}`;
  const everyHour = stepOf(hourList, 24);
  const step = stepOf(minuteList, 60);
  const isAtFull = minuteList.length === 1 && minuteList[0] === 0;
  if (isAtFull && everyHour !== undefined) return everyHour === 1 ? "every hour" : `every ${everyHour} hours`;
  const within =
    hourList.length === 24
      ? ""
      : ` in the hours ${ranges(
          hourList.map((hour) => clockTime(hour, 0)),
          hourList,
        )}`;
  if (isAtFull) return `at the full hour${within}`;
  if (step !== undefined) return `${step === 1 ? "every minute" : `every ${step} minutes`}${within}`;
  const at = `at minute${minuteList.length === 1 ? "" : "s"} ${ranges(minuteList.map(String), minuteList)}`;
  return `${at} of ${hourList.length === 24 ? "every hour" : within.trimStart().replace(/^in /, "")}`;
}

/** The even step with which numbers go round, from 0; undefined for others. */
function stepOf(numbers: readonly number[], most: number): number | undefined {
  const step = numbers.length < 2 ? most : (numbers[1] as number) - (numbers[0] as number);
  const isEven = most % step === 0 && numbers.length === most / step && numbers.every((one, i) => one === i * step);
  return numbers.length > 1 && isEven ? step : undefined;
}

function daysOf({ days, weekdays, everyDay, everyWeekday }: CronSchedule): string {
  const dates = `on day${days.size === 1 ? "" : "s"} ${numbersIn(days)} of the month`;
  const names = sorted(weekdays);
  const week =
    names.length === 7
      ? "on every day of the week"
      : `on ${ranges(
          names.map((one) => WEEKDAYS[one] ?? ""),
          names,
        )}`;
  if (everyDay && everyWeekday) return "every day";
  if (everyDay) return week;
  if (everyWeekday) return dates;
  return `${dates} and ${week}`;
}

function monthsOf({ months }: CronSchedule): string {
  const list = sorted(months);
  return list.length === 12
    ? ""
    : `in ${ranges(
        list.map((one) => MONTHS[one - 1] ?? ""),
        list,
      )}`;
}

function numbersIn(set: ReadonlySet<number>): string {
  const list = sorted(set);
  return ranges(list.map(String), list);
}

/** `Monday to Friday`, `1, 3 and 5`: `names` go with the numbers. */
function ranges(names: readonly string[], numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let start = 0; start < numbers.length; ) {
    let end = start;
    while (numbers[end + 1] === (numbers[end] as number) + 1) end++;
    if (end - start < 2) end = start;
    parts.push(end === start ? (names[start] as string) : `${names[start]} to ${names[end]}`);
    start = end + 1;
  }
  return listed(parts);
}

function sorted(set: ReadonlySet<number>): readonly number[] {
  return [...set].sort((a, b) => a - b);
}

function counted(number: number, noun: string): string {
  if (number === 0) return "";
  return number === 1 ? noun : `${number} ${noun}s`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
