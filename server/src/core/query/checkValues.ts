// Whether the values of a condition are ones that its subject can have, and whether its regular expression is one.
import { nearest } from "../base/nearest.js";
import { change } from "./cursor.js";
import { type Operator, operatorInfo } from "./operators.js";
import {
  type OperatorUse,
  type Predicate,
  type Problem,
  type ProblemCode,
  type TextFix,
  type Value,
  valuesOf,
} from "./query.js";
import { createRegex } from "./regex/regex.js";
import { ATTRIBUTE_LIMITS, type AttributeInfo, attributeInfo, type SubjectKind, subjectInfo } from "./subjects.js";
import { comparable, regexOf } from "./values.js";

export function checkValues(predicate: Predicate): readonly Problem[] {
  const { subject, operator } = predicate;
  const info = subjectInfo(subject.text);
  if (operator === undefined) return [];
  const { attribute } = subject;
  const { argument } = operatorInfo(operator.operator);
  if (argument === "regex") return valuesOf(predicate).flatMap((value) => checkRegex(value, attribute));
  if (info === undefined || !info.operators.includes(operator.operator)) return [];
  return valuesOf(predicate).flatMap((value) => {
    if (attribute !== undefined) return checkAttributeValue(value, operator, attribute);
    if (comparable(info.kind, value.text) !== undefined) return [];
    return problem("value-kind", value, { subject: subject.text, value: value.text, wanted: WANTED[info.kind] });
  });
}

const WANTED: Readonly<Record<SubjectKind, string>> = {
  boolean: "true or false",
  version: "a version such as 1.80.0",
  integer: "a whole number",
  time: "a time such as 2026-06-18T22:28:28Z, or a day such as 2026-06-18",
  text: "a text",
  group: "a name",
};

function problem(
  code: ProblemCode,
  { start, end }: Value,
  data: Problem["data"],
  fixes: readonly TextFix[] = [],
): [Problem] {
  return [{ code, data, fixes, start, end }];
}

function checkAttributeValue(value: Value, use: OperatorUse, attribute: string): readonly Problem[] {
  const { text } = value;
  const pattern = PATTERN_OPERATORS[use.operator];
  if (text.includes("*") && pattern !== undefined) return checkWildcard(value, use, attribute, pattern);
  if (text.length > ATTRIBUTE_LIMITS.length || !ATTRIBUTE_LIMITS.value.test(text) || text.trim() !== text) {
    return problem("value-characters", value, { attribute, value: text });
  }
  const info = attributeInfo(attribute);
  if (info === undefined || pattern === undefined) return [];
  if (info.values !== undefined && !info.values.includes(text)) return checkEnumerated(value, info, info.values);
  if (info.form === undefined || info.form.pattern.test(text)) return [];
  return problem("value-form", value, { attribute, value: text, example: info.form.example });
}

/** The operators that compare with whole values, and the one that does the same with a pattern. */
const PATTERN_OPERATORS: Partial<Record<Operator, Operator>> = { "==": "=~", "!=": "!~", in: "=~", "!in": "!~" };

function checkWildcard(value: Value, use: OperatorUse, attribute: string, pattern: Operator): readonly Problem[] {
  const regex = withDots(value.text);
  const isList = operatorInfo(use.operator).argument === "list";
  const edits = [
    { start: use.start, end: use.end, text: pattern },
    { start: value.start, end: value.end, text: `${value.quote}${regex}${value.quote}` },
  ];
  const usable = !isList && createRegex(regex).problem === undefined;
  const fixes = usable ? [{ title: `Write ${pattern} ${regex}`, safe: false, edits }] : [];
  return problem("value-wildcard", value, { attribute, value: value.text, pattern }, fixes);
}

function checkEnumerated(value: Value, info: AttributeInfo, values: readonly string[]): readonly Problem[] {
  const right = info.otherNames?.[value.text.toLowerCase()] ?? nearest(value.text, values);
  const data = { attribute: info.name, value: value.text, values: values.join(" or ") };
  if (right === undefined) return problem("value-unknown", value, data);
  const quoted = `${value.quote}${right}${value.quote}`;
  return problem("value-near", value, { ...data, right }, change(`Write ${right}`, value, quoted));
}

function checkRegex(value: Value, attribute: string | undefined): readonly Problem[] {
  const found = regexOf(value).problem;
  const dotted = withDots(value.text);
  const quoted = `${value.quote}${dotted}${value.quote}`;
  const fixes =
    dotted !== value.text && createRegex(dotted).problem === undefined ? change(`Write ${dotted}`, value, quoted) : [];
  if (found?.kind === "invalid") {
    const from = value.start + value.quote.length;
    const place = { start: from + found.start, end: Math.min(from + found.end, value.end) };
    return [{ code: "regex-invalid", data: { value: value.text, reason: found.reason }, fixes, ...place }];
  }
  const isBuiltIn = attribute !== undefined && attributeInfo(attribute) !== undefined;
  if (!isBuiltIn || !/^[a-z0-9-]+\*$/.test(value.text)) return [];
  return problem(
    "regex-wildcard",
    value,
    { value: value.text, repeated: value.text.at(-2) ?? "", right: dotted },
    fixes,
  );
}

/** `t2*` as `t2.*`: any characters, where a star alone repeats the character before it. */
function withDots(text: string): string {
  return text.replace(/(?<![.\])}\\])\*/g, ".*");
}
