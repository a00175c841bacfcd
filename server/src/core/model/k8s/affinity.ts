// What a pod asks of the nodes and pods around it: the terms of its affinities and its spread constraints, in one list each.
import { itemsOf, member, type Node } from "../../parse/doc.js";
import { labelSelector, type Selector } from "./labels.js";

const REQUIRED = "requiredDuringSchedulingIgnoredDuringExecution";
const PREFERRED = "preferredDuringSchedulingIgnoredDuringExecution";

export interface NodeTerm {
  /** The object with `matchExpressions`. */
  readonly node: Node;
  readonly required: boolean;
  /** Of a preferred one. */
  readonly weight: Node | undefined;
}

export interface PodTerm {
  /** The object with `topologyKey`. */
  readonly node: Node;
  readonly anti: boolean;
  readonly required: boolean;
  /** Of a preferred one. */
  readonly weight: Node | undefined;
}

/** The list of required terms of `nodeAffinity`, of which one has to hold. */
export function requiredNodeTerms(spec: Node | undefined): Node | undefined {
  return member(member(member(member(spec, "affinity"), "nodeAffinity"), REQUIRED), "nodeSelectorTerms");
}

export function nodeTerms(spec: Node | undefined): readonly NodeTerm[] {
  const preferred = itemsOf(member(member(member(spec, "affinity"), "nodeAffinity"), PREFERRED));
  return [
    ...objects(itemsOf(requiredNodeTerms(spec))).map((node) => ({ node, required: true, weight: undefined })),
    ...preferred.flatMap((one) =>
      objects([member(one, "preference")]).map((node) => ({ node, required: false, weight: member(one, "weight") })),
    ),
  ];
}

export function podTerms(spec: Node | undefined): readonly PodTerm[] {
  return ["podAffinity", "podAntiAffinity"].flatMap((key) => {
    const affinity = member(member(spec, "affinity"), key);
    const anti = key === "podAntiAffinity";
    return [
      ...objects(itemsOf(member(affinity, REQUIRED))).map((node) => ({
        node,
        anti,
        required: true,
        weight: undefined,
      })),
      ...itemsOf(member(affinity, PREFERRED)).flatMap((one) =>
        objects([member(one, "podAffinityTerm")]).map((node) => ({
          node,
          anti,
          required: false,
          weight: member(one, "weight"),
        })),
      ),
    ];
  });
}

export function spreadConstraints(spec: Node | undefined): readonly Node[] {
  return objects(itemsOf(member(spec, "topologySpreadConstraints")));
}

/** The selector of a term or a constraint: `null` when it surely has none, undefined when that is not known. */
export function selectorOfTerm(term: Node): Selector | null | undefined {
  const node = member(term, "labelSelector");
  if (node === undefined) return term.partial ? undefined : null;
  return node.type === "object" ? labelSelector(node) : undefined;
}

function objects(nodes: readonly (Node | undefined)[]): readonly Node[] {
  return nodes.flatMap((node) => (node?.type === "object" ? node : []));
}
