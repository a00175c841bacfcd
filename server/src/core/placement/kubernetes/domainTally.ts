// Numbers by the value of topology keys: for every key a column, into which pods put something for the value of their node.
import { type KubernetesBoard, topologyOf } from "./board.js";
import type { PodGroup } from "./podGroups.js";
import type { Feature } from "./scheduling.js";

export interface DomainTally {
  readonly keys: readonly DomainColumn[];
  /** A column for a key, though nothing may be in it yet. */
  readonly want: (topologyKey: string) => void;
  readonly add: (topologyKey: string, node: number, amount: number) => void;
  readonly addGroup: (topologyKey: string, group: PodGroup, amount: number) => void;
}

export interface DomainColumn {
  readonly topologyKey: string;
  readonly domains: Int32Array;
  readonly values: readonly string[];
  readonly unique: boolean;
  /** By value. */
  readonly amounts: Float64Array;
}

export function createTally(board: KubernetesBoard): DomainTally {
  const keys: DomainColumn[] = [];
  const columnOf = (topologyKey: string): DomainColumn => {
    const known = keys.find((column) => column.topologyKey === topologyKey);
    if (known !== undefined) return known;
    const { domains, values, unique } = topologyOf(board, topologyKey);
    const column = { topologyKey, domains, values, unique, amounts: new Float64Array(values.length) };
    keys.push(column);
    return column;
  };
  const add = ({ domains, amounts }: DomainColumn, node: number, amount: number): void => {
    const domain = domains[node] as number;
    if (domain >= 0) amounts[domain] = (amounts[domain] as number) + amount;
  };
  return {
    keys,
    want: (topologyKey) => void columnOf(topologyKey),
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

/** What tells nodes apart: their values, or, where every node has its own, what was put in for it. `step`: by one pod. */
export function tallyFeatures({ keys }: DomainTally, step: number): readonly Feature[] {
  return keys.map(({ domains, amounts, unique }): Feature => {
    return unique ? { column: amounts, by: domains, step } : { column: domains, step: 0 };
  });
}
