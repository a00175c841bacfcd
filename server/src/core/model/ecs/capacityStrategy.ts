// A capacity provider strategy: the list of capacity providers that tasks are shared out to.
import { itemsOf, type Node } from "../../parse/doc.js";
import { knownText } from "../../parse/placeholders.js";
import { filled, integerOf } from "../values.js";

export interface StrategyItem {
  readonly node: Node;
  /** The known name of the capacity provider. */
  readonly provider: string | undefined;
  /** 0 when absent; undefined when it is not known. */
  readonly base: number | undefined;
  readonly weight: number | undefined;
}

export function strategyItems(list: Node | undefined): readonly StrategyItem[] {
  return itemsOf(list).map(strategyItem);
}

/** FARGATE and FARGATE_SPOT, the capacity providers of AWS itself. */
export function isFargate(provider: string | undefined): boolean {
  return provider === "FARGATE" || provider === "FARGATE_SPOT";
}

function strategyItem(node: Node): StrategyItem {
  const number = (key: string): number | undefined => {
    const value = filled(node, key);
    return value === undefined ? (node.partial ? undefined : 0) : integerOf(value);
  };
  return {
    node,
    provider: knownText(filled(node, "capacityProvider")),
    base: number("base"),
    weight: number("weight"),
  };
}
