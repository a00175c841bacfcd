// `matchLabelKeys` and the operators of selectors, as affinities and spread constraints have them.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown, knownText } from "../../parse/placeholders.js";

export interface KeyFault {
  readonly node: Node;
  readonly fault: "alone" | "both";
  /** The list it stands in, and the key. */
  readonly list: string;
  readonly key: string;
}

/** What is wrong with the lists of label keys beside a selector. */
export function keyFaults(term: Node, lists: readonly string[]): readonly KeyFault[] {
  const selector = member(term, "labelSelector");
  const selected = new Set(selectedKeys(selector));
  return lists.flatMap((list): KeyFault[] => {
    const node = member(term, list);
    if (node === undefined || itemsOf(node).length === 0) return [];
    if (selector === undefined) return term.partial ? [] : [{ node: node.key ?? node, fault: "alone", list, key: "" }];
    return itemsOf(node).flatMap((item) => {
      const key = knownText(item);
      return key !== undefined && selected.has(key) ? [{ node: item, fault: "both", list, key }] : [];
    });
  });
}

export interface OperatorFault {
  readonly node: Node;
  readonly fault: "values" | "noValues";
  readonly operator: string;
}

/** Requirements of label selectors with values where there may be none, and without where there must be. */
export function operatorFaults(selector: Node | undefined): readonly OperatorFault[] {
  return itemsOf(member(selector, "matchExpressions")).flatMap((one): OperatorFault[] => {
    const operator = knownText(member(one, "operator"));
    const values = member(one, "values");
    const count = values === undefined && !one.partial ? 0 : countOf(values);
    if (operator === undefined || count === undefined) return [];
    if ((operator === "In" || operator === "NotIn") && count === 0)
      return [{ node: values ?? member(one, "operator") ?? one, fault: "values", operator }];
    if ((operator === "Exists" || operator === "DoesNotExist") && count > 0 && values !== undefined)
      return [{ node: values.key ?? values, fault: "noValues", operator }];
    return [];
  });
}

/** How many values a list has; undefined when templates may change that. */
export function countOf(values: Node | undefined): number | undefined {
  if (values?.type !== "array" || values.partial) return undefined;
  return values.items.every(({ type }) => type !== "unknown" && type !== "missing")
    ? itemsOf(values).length
    : undefined;
}

function selectedKeys(selector: Node | undefined): readonly string[] {
  const expressions = itemsOf(member(selector, "matchExpressions")).flatMap((one) => {
    const key = member(one, "key");
    return key !== undefined && isKnown(key) ? [String(key.value)] : [];
  });
  return [...(member(selector, "matchLabels")?.properties.map(({ name }) => name) ?? []), ...expressions];
}
