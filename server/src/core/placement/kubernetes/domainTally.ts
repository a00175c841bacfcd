// Numbers by the value of topology keys: for every key a column, into which pods put something for the value of their node.
import { type KubernetesBoard, type PodGroup, topologyOf } from "./board.js";

export interface DomainTally {
  readonly keys: readonly DomainColumn[];
  readonly add: (topologyKey: string, node: number, amount: number) => void;
  readonly addGroup: (topologyKey: string, group: PodGroup, amount: number) => void;
}

export interface DomainColumn {
  readonly topologyKey: string;
  readonly domains: Int32Array;
  readonly values: readonly string[];
  /** By value. */
  readonly amounts: Float64Array;
}

export function createTally(board: KubernetesBoard): DomainTally {
  const keys: DomainColumn[] = [];
  const columnOf = (topologyKey: string): DomainColumn => {
    const known = keys.find((column) => column.topologyKey === topologyKey);
    if (known !== undefined) return known;
    const { domains, values } = topologyOf(board, topologyKey);
    const column = { topologyKey, domains, values, amounts: new Float64Array(values.length) };
    keys.push(column);
    return column;
  };
  const add = ({ domains, amounts }: DomainColumn, node: number, amount: number): void => {
    const domain = domains[node] as number;
    if (domain >= 0) amounts[domain] = (amounts[domain] as number) + amount;
  };
  return {
    keys,
    add: (topologyKey, node, amount) => add(columnOf(topologyKey), node, amount),
    addGroup: (topologyKey, { counts }, amount) => {
      const column = columnOf(topologyKey);
      for (const [node, count] of counts) add(column, node, count * amount);
    },
  };
}

/** The key by which something was put in for a node. */
export function taggedKey({ keys }: DomainTally, node: number): DomainColumn | undefined {
  for (const column of keys) {
    const domain = column.domains[node] as number;
    if (domain >= 0 && (column.amounts[domain] as number) > 0) return column;
  }
  return undefined;
}

/** Whether nothing has been put in. */
export function isEmpty({ keys }: DomainTally): boolean {
  return keys.every(({ amounts }) => amounts.every((amount) => amount === 0));
}
