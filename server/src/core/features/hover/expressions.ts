// Expressions in plain words: which instances a placement expression selects, and when a schedule strikes.
import { explainSchedule } from "../../base/schedule.js";
import { filled } from "../../model/values.js";
import { knownText } from "../../parse/placeholders.js";
import { explainQuery } from "../../query/explain.js";
import { parseQuery } from "../../query/parse.js";
import { SYNTAX_CODES } from "../../query/query.js";
import { escaped } from "./markdown.js";
import type { Topic } from "./topic.js";

const UNREADABLE: ReadonlySet<string> = new Set(SYNTAX_CODES);

export const expressionHover: Topic = ({ value }) => {
  const text = knownText(value)?.trim();
  if (text === undefined || text === "" || text.length > MOST) return undefined;
  const { expression, problems } = parseQuery(text);
  if (problems.some(({ code }) => UNREADABLE.has(code))) return undefined;
  return `Selects ${escaped(explainQuery(expression))}.`;
};

const MOST = 2000;

export const strategyFieldHover: Topic = ({ value }) => {
  const field = knownText(value);
  const type = knownText(filled(value.parent, "type"));
  if (field === undefined) return undefined;
  if (type === "binpack")
    return `Fills the instance with the least ${escaped(field)} left, so that few instances are used.`;
  return type === "spread"
    ? `Spreads the tasks evenly over ${SPREADS[field] ?? `the values of ${escaped(field.replace(/^attribute:/, ""))}`}.`
    : undefined;
};

const SPREADS: Readonly<Record<string, string>> = {
  instanceId: "the instances",
  host: "the instances",
  "attribute:ecs.availability-zone": "the Availability Zones",
  "attribute:ecs.instance-type": "the types of instances",
};

export const scheduleHover: Topic = ({ value }) => {
  const text = knownText(value);
  const words = text === undefined ? undefined : explainSchedule(text);
  if (words === undefined) return undefined;
  const zone = /\bat \d|from \d/.test(words) ? " In UTC, unless a time zone is set." : "";
  return `Strikes ${words}.${zone}`;
};
