// The same race without looking at all nodes: nodes that are alike to every plugin make a cell, in which only what a node
// holds by itself tells them apart, so that the best of a cell stands for it. A pod that lands moves its node to another
// cell. It knows features, checks and scores, not what they mean.
import { heapOf, popNode, pushNode } from "./nodeHeap.js";
import { candidatesOf, changesMost, type Race, type Scores, scoresOf, settledScore } from "./race.js";
import type { Check, Feasible, Feature } from "./scheduling.js";
import type { Scorer } from "./session.js";

interface Cell {
  readonly key: number;
  /** A heap, by what each is worth alone. */
  readonly nodes: number[];
}

interface Cells {
  readonly digits: readonly Digit[];
  readonly byKey: Map<number, Cell>;
  /** Those that are not empty. */
  readonly list: Cell[];
}

/** A feature as a digit of the number that names a cell. */
interface Digit extends Feature {
  readonly least: number;
  readonly width: number;
}

/** What stands for the cells in a turn. */
interface Turn {
  readonly nodes: Int32Array;
  readonly sizes: Int32Array;
  readonly cells: Int32Array;
  readonly raw: Float64Array;
  readonly scores: Float64Array;
  readonly total: Float64Array;
}

/** Undefined: some plugin takes every node for another. */
export function createCellRace(size: number, checks: readonly Check[], scorers: readonly Scorer[]): Race | undefined {
  const restless = checks.filter(({ changes }) => changes === "anywhere");
  if (restless.some(({ features }) => features === undefined)) return undefined;
  const local = checks.filter(({ changes }) => changes === "there");
  const scores = scoresOf(scorers);
  const features = featuresOf(restless, scorers);
  const alone = new Float64Array(size);
  const worth = { ...scores, among: [] };
  const built = (): Cells | undefined => {
    const { nodes, count } = candidatesOf(size, checks);
    for (let place = 0; place < count; place++) {
      const node = nodes[place] as number;
      alone[node] = settledScore(worth, node);
    }
    return cellsOf(nodes.subarray(0, count), features, alone);
  };
  let cells = built();
  if (cells === undefined) return undefined;
  const turn = createTurn(size);
  let chosen: Cell | undefined;
  return {
    best: () => {
      cells ??= built();
      const place = cells === undefined ? -1 : bestOf(cells, turn, restless, scores, alone);
      chosen = cells?.list[turn.cells[place] as number];
      return place < 0 ? -1 : (turn.nodes[place] as number);
    },
    landed: (node) => {
      if (cells === undefined || chosen?.nodes[0] !== node) {
        cells = undefined;
        return;
      }
      popNode(chosen.nodes, alone);
      if (chosen.nodes.length === 0) forget(cells, chosen);
      chosen = undefined;
      if (!local.every((check) => check.passes(node))) return;
      alone[node] = settledScore(worth, node);
      if (!move(cells, node, alone)) cells = undefined;
    },
  };
}

function featuresOf(restless: readonly Check[], scorers: readonly Scorer[]): readonly Feature[] {
  return [
    ...restless.flatMap(({ features = [] }) => features),
    ...scorers.flatMap(({ scoring }): readonly Feature[] => {
      if (scoring.kind === "moving") return scoring.features;
      return scoring.kind === "among" ? [{ step: 0, value: (node) => scoring.raw[node] as number }] : [];
    }),
  ];
}

function createTurn(size: number): Turn {
  return {
    nodes: new Int32Array(size),
    sizes: new Int32Array(size),
    cells: new Int32Array(size),
    raw: new Float64Array(size),
    scores: new Float64Array(size),
    total: new Float64Array(size),
  };
}

/** Undefined: there are more cells than numbers to name them. */
function cellsOf(candidates: Int32Array, features: readonly Feature[], alone: Float64Array): Cells | undefined {
  const digits = features.map((feature) => digitOf(feature, candidates)).filter(({ width }) => width > 1);
  if (digits.reduce((product, { width }) => product * width, 1) > Number.MAX_SAFE_INTEGER) return undefined;
  const cells: Cells = { digits, byKey: new Map(), list: [] };
  for (const node of candidates) cellAt(cells, keyOf(digits, node)).nodes.push(node);
  for (const { nodes } of cells.list) heapOf(nodes, alone);
  return cells;
}

/** With room for what pods that land change. */
function digitOf(feature: Feature, candidates: Int32Array): Digit {
  let [least, most] = [0, 0];
  for (const node of candidates) {
    const value = feature.value(node);
    if (value < least) least = value;
    else if (value > most) most = value;
  }
  const room = ROOM * feature.step;
  return { ...feature, least: least - room, width: most - least + 1 + 2 * room };
}

/** As many pods land on a node before the cells are made anew. */
const ROOM = 32;

/** -1: the node has outgrown the digits. */
function keyOf(digits: readonly Digit[], node: number): number {
  let key = 0;
  for (const { value, least, width } of digits) {
    const digit = value(node) - least;
    if (digit < 0 || digit >= width) return -1;
    key = key * width + digit;
  }
  return key;
}

function cellAt({ byKey, list }: Cells, key: number): Cell {
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const cell: Cell = { key, nodes: [] };
  byKey.set(key, cell);
  list.push(cell);
  return cell;
}

function forget({ byKey, list }: Cells, cell: Cell): void {
  byKey.delete(cell.key);
  const last = list.pop() as Cell;
  if (last !== cell) list[list.indexOf(cell)] = last;
}

function move(cells: Cells, node: number, alone: Float64Array): boolean {
  const key = keyOf(cells.digits, node);
  if (key < 0) return false;
  pushNode(cellAt(cells, key).nodes, alone, node);
  return true;
}

/** The place of the best cell in this turn; -1: none passes. */
function bestOf({ list }: Cells, turn: Turn, restless: readonly Check[], scores: Scores, alone: Float64Array): number {
  const feasible = seated(list, turn, restless);
  const { nodes, count } = feasible;
  changesMost(scores.among, feasible);
  const { total, raw, scores: moved } = turn;
  const among = { ...scores, alone: [] };
  for (let place = 0; place < count; place++) {
    const node = nodes[place] as number;
    total[place] = (alone[node] as number) + settledScore(among, node);
  }
  for (const { fill, weight } of scores.moving) {
    fill(feasible, raw, moved);
    for (let place = 0; place < count; place++) {
      total[place] = (total[place] as number) + weight * (moved[nodes[place] as number] as number);
    }
  }
  let best = -1;
  for (let place = 0; place < count; place++) {
    const difference = best < 0 ? 1 : (total[place] as number) - (total[best] as number);
    if (difference > 0 || (difference === 0 && (nodes[place] as number) < (nodes[best] as number))) best = place;
  }
  return best;
}

function seated(list: readonly Cell[], turn: Turn, restless: readonly Check[]): Feasible {
  const { nodes, sizes, cells } = turn;
  let count = 0;
  for (let number = 0; number < list.length; number++) {
    const members = (list[number] as Cell).nodes;
    const node = members[0] as number;
    let passes = true;
    for (const check of restless) passes &&= check.passes(node);
    if (!passes) continue;
    nodes[count] = node;
    sizes[count] = members.length;
    cells[count++] = number;
  }
  return { nodes, count, sizes };
}
