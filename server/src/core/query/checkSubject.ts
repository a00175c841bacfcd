// Whether the subject of a condition is one, and whether it knows the operator.
import { nearest } from "../base/nearest.js";
import { change } from "./cursor.js";
import type { Predicate, Problem, ProblemCode, Subject } from "./query.js";
import {
  ATTRIBUTE_LIMITS,
  ATTRIBUTE_PREFIX,
  attributeInfo,
  BUILT_IN_ATTRIBUTES,
  BUILT_INS,
  isBuiltInAttribute,
  subjectInfo,
} from "./subjects.js";

export function checkSubject({ subject, operator }: Predicate): readonly Problem[] {
  if (subject.attribute !== undefined) return checkAttribute(subject, subject.attribute);
  if (subjectInfo(subject.text) !== undefined) return [];
  const { text } = subject;
  if (isBuiltInAttribute(text)) return [meant("prefix-missing", subject, ATTRIBUTE_PREFIX + text, true)];
  const attribute = text.startsWith("ecs.") ? nearestAttribute(text) : nearestAttribute(`ecs.${text}`, 0);
  if (attribute !== undefined) return [meant("prefix-missing", subject, ATTRIBUTE_PREFIX + attribute)];
  const near = withPrefixMended(text) ?? nearest(text, BUILT_INS);
  if (near !== undefined) return [meant("subject-near", subject, near)];
  // A word that stands alone is no subject that somebody got wrong.
  if (operator === undefined) return [];
  const asAttribute = ATTRIBUTE_PREFIX + text;
  const fixes = isAttributeName(text) ? change(`Write "${asAttribute}"`, subject, asAttribute) : [];
  return [problem("subject-unknown", subject, { subject: text, subjects: BUILT_INS.join(", ") }, fixes)];
}

export function checkOperator({ subject, operator }: Predicate, text: string): readonly Problem[] {
  const info = subjectInfo(subject.text);
  if (info === undefined || operator === undefined || info.operators.includes(operator.operator)) return [];
  const written = text.slice(operator.start, operator.end);
  const data = { subject: subject.text, operator: written, operators: info.operators.join(", ") };
  return [{ code: "operator-subject", data, fixes: [], start: operator.start, end: operator.end }];
}

function checkAttribute(subject: Subject, name: string): readonly Problem[] {
  if (!isAttributeName(name)) return [problem("attribute-form", subject, { subject: subject.text })];
  if (!name.startsWith("ecs.") || isBuiltInAttribute(name)) return [];
  const near = nearestAttribute(name);
  if (near !== undefined) return [meant("attribute-near", subject, ATTRIBUTE_PREFIX + near)];
  return [problem("attribute-unknown", subject, { attribute: name })];
}

function isAttributeName(name: string): boolean {
  return name.length <= ATTRIBUTE_LIMITS.length && ATTRIBUTE_LIMITS.name.test(name);
}

/** With `most` 0 only the case of the letters may differ. */
function nearestAttribute(name: string, most = 2): string | undefined {
  const lower = name.toLowerCase();
  if (attributeInfo(lower) !== undefined) return lower;
  return most === 0
    ? undefined
    : nearest(
        name,
        BUILT_IN_ATTRIBUTES.map((info) => info.name),
        most,
      );
}

/** `attributes:x`, `Attribute:x`, `attribute.x`. */
function withPrefixMended(text: string): string | undefined {
  const [, prefix, name] = /^([A-Za-z]+)[:.](.+)$/.exec(text) ?? [];
  if (prefix === undefined || name === undefined) return undefined;
  return nearest(prefix, ["attribute"]) === undefined ? undefined : ATTRIBUTE_PREFIX + name;
}

function meant(code: ProblemCode, subject: Subject, right: string, safe = false): Problem {
  return problem(code, subject, { subject: subject.text, right }, change(`Write "${right}"`, subject, right, safe));
}

function problem(
  code: ProblemCode,
  { start, end }: Subject,
  data: Problem["data"],
  fixes: Problem["fixes"] = [],
): Problem {
  return { code, data, fixes, start, end };
}
