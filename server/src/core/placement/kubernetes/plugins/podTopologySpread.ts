// Hard spread constraints: no value of a topology key may have more pods than the one with the fewest, by more than the skew.
import type { KubernetesFilter } from "../scheduling.js";
import { countLanded, type SpreadColumn, spreadColumns, spreadFeatures } from "../spreadColumns.js";
import { type KubernetesVerdict, podVerdict } from "../verdicts.js";

const NAME = "PodTopologySpread";

interface Hard {
  readonly column: SpreadColumn;
  /** How many values there are. */
  readonly domains: number;
  /** The fewest pods that a value has, and how many values have so few. */
  fewest: number;
  level: number;
}

export const podTopologySpread: KubernetesFilter = {
  name: NAME,
  prepare: (run) => {
    const constraints = run.pod.spec.spread.filter(({ hard }) => hard);
    if (constraints.length === 0) return undefined;
    const all = spreadColumns(run, constraints, true).map(hardOf);
    return {
      changes: "anywhere",
      features: all.flatMap(({ column }) => spreadFeatures(column)),
      passes: (node) => {
        for (const hard of all) if (skewAt(hard, node) > hard.column.constraint.maxSkew) return false;
        return true;
      },
      verdicts: (node) => {
        const hard = all.find((one) => skewAt(one, node) > one.column.constraint.maxSkew);
        return hard === undefined ? [] : [verdictOn(hard, node)];
      },
      landed: (node) => {
        for (const hard of all) land(hard, node);
      },
    };
  },
};

/** With the pod there; infinite where the label is missing. */
function skewAt(hard: Hard, node: number): number {
  const { topology, counts, matchesSelf } = hard.column;
  const domain = topology.domains[node] as number;
  if (domain < 0) return Number.POSITIVE_INFINITY;
  return (counts[domain] as number) + (matchesSelf ? 1 : 0) - fewestOf(hard);
}

/** Too few values: those that are missing have none. */
function fewestOf({ column, domains, fewest }: Hard): number {
  return domains < column.constraint.minDomains ? 0 : fewest;
}

function verdictOn(hard: Hard, node: number): KubernetesVerdict {
  const { constraint, topology, counts } = hard.column;
  const { topologyKey, maxSkew } = constraint;
  const number = topology.domains[node] as number;
  if (number < 0) return podVerdict("SPREAD_LABEL", NAME, { topologyKey });
  const pods = counts[number] as number;
  const domain = topology.values[number] as string;
  return podVerdict("SPREAD", NAME, { topologyKey, domain, pods, fewest: fewestOf(hard), maxSkew });
}

function hardOf(column: SpreadColumn): Hard {
  const hard = { column, domains: column.present.reduce((sum, one) => sum + one, 0), fewest: 0, level: 0 };
  countFewest(hard);
  return hard;
}

function land(hard: Hard, node: number): void {
  const { counts } = hard.column;
  const domain = countLanded(hard.column, node);
  if (domain < 0 || (counts[domain] as number) !== hard.fewest + 1) return;
  hard.level -= 1;
  if (hard.level === 0) countFewest(hard);
}

function countFewest(hard: Hard): void {
  const { counts, present } = hard.column;
  let fewest = Number.POSITIVE_INFINITY;
  let level = 0;
  for (let domain = 0; domain < counts.length; domain++) {
    if (present[domain] !== 1) continue;
    const count = counts[domain] as number;
    if (count > fewest) continue;
    level = count < fewest ? 1 : level + 1;
    fewest = count;
  }
  hard.fewest = fewest;
  hard.level = level;
}
