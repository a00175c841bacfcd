// Labels, and the selectors that choose objects by them. What a placeholder stands for is unknown, and so is whether such
// a selector matches.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { rawText } from "../values.js";

/** A label whose value is not known before deployment has `undefined`. */
export type Labels = ReadonlyMap<string, string | undefined>;

/** `complete` false: templates may add labels. */
export interface LabelSet {
  readonly labels: Labels;
  readonly complete: boolean;
}

export const NO_LABELS: LabelSet = { labels: new Map(), complete: true };

export interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly (string | undefined)[];
}

/** What has to hold of an object's labels; an empty one holds of every object. `complete` false: more may be asked. */
export interface Selector {
  readonly requirements: readonly Requirement[];
  readonly complete: boolean;
}

/** The labels of a map of texts such as `metadata.labels`; none when it is absent. */
export function labelsOf(map: Node | undefined): LabelSet {
  if (map === undefined) return NO_LABELS;
  if (map.type !== "object") return { labels: NO_LABELS.labels, complete: map.type !== "unknown" };
  const labels = map.properties.map(({ name, value }) => [name, isKnown(value) ? rawText(value) : undefined] as const);
  return { labels: new Map(labels), complete: !map.partial };
}

/** A selector with `matchLabels` and `matchExpressions`. */
export function labelSelector(node: Node): Selector {
  const exact = mapSelector(member(node, "matchLabels"));
  const expressions = itemsOf(member(node, "matchExpressions"));
  const requirements = expressions.map((expression) => ({
    key: rawText(member(expression, "key")) ?? "",
    operator: rawText(member(expression, "operator")) ?? "",
    values: itemsOf(member(expression, "values")).map((value) => (isKnown(value) ? rawText(value) : undefined)),
  }));
  const complete =
    exact.complete && !node.partial && expressions.every(({ type, partial }) => type === "object" && !partial);
  return { requirements: [...exact.requirements, ...requirements], complete };
}

/** A selector that is a plain map, as that of a Service. */
export function mapSelector(node: Node | undefined): Selector {
  const { labels, complete } = labelsOf(node);
  const requirements = [...labels].map(([key, value]) => ({ key, operator: "In", values: [value] }));
  return { requirements, complete };
}

/** Undefined when it is not known. */
export function selects(selector: Selector, set: LabelSet): boolean | undefined {
  const answers = selector.requirements.map((requirement) => holds(requirement, set));
  if (answers.includes(false)) return false;
  return answers.includes(undefined) || !selector.complete ? undefined : true;
}

/** The requirements that surely do not hold. */
export function unmet(selector: Selector, set: LabelSet): readonly Requirement[] {
  return selector.requirements.filter((requirement) => holds(requirement, set) === false);
}

function holds({ key, operator, values }: Requirement, { labels, complete }: LabelSet): boolean | undefined {
  const has = labels.has(key);
  const value = labels.get(key);
  if (!has && !complete) return undefined;
  switch (operator) {
    case "In":
      return has ? isAmong(value, values) : false;
    case "NotIn":
      return has ? not(isAmong(value, values)) : true;
    case "Exists":
      return has;
    case "DoesNotExist":
      return !has;
    default:
      return undefined;
  }
}

function isAmong(value: string | undefined, values: readonly (string | undefined)[]): boolean | undefined {
  if (value === undefined) return undefined;
  if (values.includes(value)) return true;
  return values.includes(undefined) ? undefined : false;
}

function not(answer: boolean | undefined): boolean | undefined {
  return answer === undefined ? undefined : !answer;
}
