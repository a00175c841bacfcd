// What selectors and node terms say of labels.
import type { KubernetesNode, LabelSelector, Labels, NodeTerm, Requirement } from "./types.js";

export function matchesSelector(selector: LabelSelector, labels: Labels): boolean {
  return selector?.every((requirement) => meets(requirement, labelOf(labels, requirement.key))) ?? false;
}

/** Whether a node meets one of the terms; no terms at all: none. */
export function matchesTerms(terms: readonly NodeTerm[], node: Pick<KubernetesNode, "name" | "labels">): boolean {
  return terms.some((term) => matchesTerm(term, node));
}

/** A term that asks for nothing matches nothing. */
export function matchesTerm(
  { expressions, fields }: NodeTerm,
  { name, labels }: Pick<KubernetesNode, "name" | "labels">,
): boolean {
  if (expressions.length + fields.length === 0) return false;
  const nameIs = (field: Requirement): boolean => field.key === NAME_FIELD && meets(field, name);
  return matchesSelector(expressions, labels) && fields.every(nameIs);
}

/** The only field that terms can ask for. */
export const NAME_FIELD = "metadata.name";

/** Exactly these labels. */
export function selectorOf(labels: Labels): readonly Requirement[] {
  return Object.entries(labels).map(([key, value]) => ({ key, operator: "In", values: [value] }));
}

export function labelOf(labels: Labels, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

function meets({ operator, values }: Requirement, value: string | undefined): boolean {
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    case "Gt":
      return compared(value, values, (a, b) => a > b);
    case "Lt":
      return compared(value, values, (a, b) => a < b);
    default:
      return false;
  }
}

function compared(
  value: string | undefined,
  values: readonly string[],
  holds: (a: bigint, b: bigint) => boolean,
): boolean {
  const a = wholeNumber(value);
  const b = values.length === 1 ? wholeNumber(values[0]) : undefined;
  return a !== undefined && b !== undefined && holds(a, b);
}

/** As Go reads a 64-bit number. */
export function wholeNumber(text: string | undefined): bigint | undefined {
  if (text === undefined || !/^[+-]?\d{1,19}$/.test(text)) return undefined;
  const value = BigInt(text.replace("+", ""));
  return value === BigInt.asIntN(64, value) ? value : undefined;
}
