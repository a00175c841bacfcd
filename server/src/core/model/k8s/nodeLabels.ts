// The labels of nodes that a pod asks for: in its node selector, its node affinity, and as the places that it is spread over.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { isKnown } from "../../parse/placeholders.js";
import { rawText } from "../values.js";
import { nodeTerms, podTerms, spreadConstraints } from "./affinity.js";

export interface NodeLabelUse {
  readonly key: string;
  /** Of the key, as it stands. */
  readonly keyNode: Node;
  /** The values that are asked for, or excluded. */
  readonly values: readonly Node[];
  /** `key: value` of a node selector, an expression, or a topology key. */
  readonly place: "selector" | "expression" | "topology";
}

export function nodeLabelUses(spec: Node | undefined): readonly NodeLabelUse[] {
  const selector = member(spec, "nodeSelector");
  const pairs = (selector?.properties ?? []).map(({ name, key, value }) => ({
    key: name,
    keyNode: key,
    values: [value],
    place: "selector" as const,
  }));
  const expressions = nodeTerms(spec).flatMap(({ node }) => itemsOf(member(node, "matchExpressions")));
  const keys = [...podTerms(spec).map(({ node }) => node), ...spreadConstraints(spec)];
  return [
    ...pairs,
    ...expressions.flatMap((one) => useOf(member(one, "key"), itemsOf(member(one, "values")), "expression")),
    ...keys.flatMap((one) => useOf(member(one, "topologyKey"), [], "topology")),
  ];
}

function useOf(
  keyNode: Node | undefined,
  values: readonly Node[],
  place: NodeLabelUse["place"],
): readonly NodeLabelUse[] {
  const key = rawText(keyNode);
  return keyNode === undefined || key === undefined || !isKnown(keyNode) ? [] : [{ key, keyNode, values, place }];
}
