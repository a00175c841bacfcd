// Schedule expressions of EventBridge and Application Auto Scaling (`rate(…)`, `cron(…)`, `at(…)`) in plain words.

/** Undefined for anything that is none, or that is not read with certainty. */
export function explainSchedule(text: string): string | undefined {
  const [, kind, inside = ""] = /^(rate|cron|at)\(([^()]*)\)$/.exec(text.trim()) ?? [];
  if (kind === "rate") return rate(inside.trim());
  if (kind === "at") return at(inside.trim());
  return kind === "cron" ? cron(inside.trim().split(/\s+/)) : undefined;
}

function rate(inside: string): string | undefined {
  const [, number, unit] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(inside) ?? [];
  if (number === undefined) return undefined;
  return number === "1" ? `every ${unit}` : `every ${number} ${unit}s`;
}

function at(inside: string): string | undefined {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?$/.exec(inside) ?? [];
  return day === undefined ? undefined : `once, on ${day} at ${time}`;
}

/** Minutes, hours, day of the month, month, day of the week, year. */
function cron(fields: readonly string[]): string | undefined {
  if (fields.length !== 6) return undefined;
  const [minutes, hours, date, month, weekday, year] = fields as [string, string, string, string, string, string];
  const parts = [timeOf(minutes, hours), dayOf(date, weekday), monthOf(month), yearOf(year)];
  return parts.includes(undefined) ? undefined : parts.filter((part) => part !== "").join(" ");
}

function timeOf(minutes: string, hours: string): string | undefined {
  const times = hours.split(",");
  if (/^\d+$/.test(minutes) && times.every((hour) => /^\d+$/.test(hour)))
    return `at ${listed(times.map((hour) => `${two(hour)}:${two(minutes)}`))}`;
  const minute = /^\d+$/.test(minutes) ? `at minute ${Number(minutes)}` : every(minutes, "minute");
  if (minute === undefined) return undefined;
  const [, first, last] = /^(\d+)-(\d+)$/.exec(hours) ?? [];
  if (hours === "*") return minute.startsWith("at") ? `${minute} of every hour` : minute;
  if (first !== undefined) return `${minute} from ${two(first)}:00 to ${two(last as string)}:59`;
  if (/^\d+$/.test(hours)) return `${minute} from ${two(hours)}:00 to ${two(hours)}:59`;
  const hour = every(hours, "hour");
  return hour === undefined ? undefined : `${minute} of ${hour}`;
}

/** Any, or each so-manieth from a start on. */
function every(field: string, unit: string): string | undefined {
  if (field === "*") return `every ${unit}`;
  const [, start, step] = /^(\*|\d+)\/([1-9]\d*)$/.exec(field) ?? [];
  if (step === undefined) return undefined;
  const from = start === "*" || start === "0" ? "" : `, beginning with ${start}`;
  return step === "1" ? `every ${unit}${from}` : `every ${step} ${unit}s${from}`;
}

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const ORDINALS = ["first", "second", "third", "fourth", "fifth"];

function dayOf(date: string, weekday: string): string | undefined {
  const anyDate = date === "*" || date === "?";
  if (anyDate && (weekday === "*" || weekday === "?")) return "every day";
  if (!anyDate) return weekday === "?" || weekday === "*" ? dateOf(date) : undefined;
  const [, nth, ordinal] = /^(\w+)#([1-5])$/.exec(weekday) ?? [];
  if (nth !== undefined) return prefixed(`on the ${ORDINALS[Number(ordinal) - 1]} `, dayName(nth), " of the month");
  const [, last] = /^(\w+)L$/i.exec(weekday) ?? [];
  if (last !== undefined) return prefixed("on the last ", dayName(last), " of the month");
  return prefixed("on ", named(weekday, dayName), "");
}

function dateOf(date: string): string | undefined {
  if (date === "L") return "on the last day of the month";
  const [, near] = /^(\d+)W$/.exec(date) ?? [];
  if (near !== undefined) return `on the weekday nearest to day ${near} of the month`;
  return prefixed(
    "on day ",
    named(date, (day) => (/^\d+$/.test(day) ? String(Number(day)) : undefined)),
    " of the month",
  );
}

function dayName(text: string): string | undefined {
  if (/^[1-7]$/.test(text)) return DAYS[Number(text) - 1];
  return DAYS.find((day) => day.slice(0, 3).toUpperCase() === text.toUpperCase());
}

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

function monthOf(month: string): string | undefined {
  if (month === "*" || month === "?") return "";
  return prefixed(
    "in ",
    named(month, (one) =>
      /^\d+$/.test(one)
        ? MONTHS[Number(one) - 1]
        : MONTHS.find((name) => name.slice(0, 3).toUpperCase() === one.toUpperCase()),
    ),
    "",
  );
}

function yearOf(year: string): string | undefined {
  if (year === "*" || year === "?") return "";
  return prefixed(
    "in ",
    named(year, (one) => (/^\d{4}$/.test(one) ? one : undefined)),
    "",
  );
}

/** A list of names and ranges of them. */
function named(field: string, name: (one: string) => string | undefined): string | undefined {
  const parts = field.split(",").map((part) => {
    const [first = "", last, more] = part.split("-");
    const [from, to] = [name(first), last === undefined ? undefined : name(last)];
    if (from === undefined || more !== undefined || (last !== undefined && to === undefined)) return undefined;
    return last === undefined ? from : `${from} to ${to}`;
  });
  return parts.includes(undefined) ? undefined : listed(parts as string[]);
}

function prefixed(before: string, text: string | undefined, behind: string): string | undefined {
  return text === undefined ? undefined : `${before}${text}${behind}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function two(number: string): string {
  return number.padStart(2, "0");
}
