// The same race without looking at all nodes: nodes that are alike to every plugin make a cell, in which only what a node
// holds by itself tells them apart, so that the best of a cell stands for it. A pod that lands moves its node to another
// cell. It knows features, checks and scores, not what they mean.
import { createNodeHeap, type NodeHeap, popNode, pushNode, settleHeap } from "./nodeHeap.js";
import { changesMost, createRace, type Race, type Scores, scoresOf, settledScore } from "./race.js";
import { type Rooms, roomColumns } from "./rooms.js";
import { type Check, type Feasible, type Feature, featureAt } from "./scheduling.js";
import type { Scorer } from "./session.js";

/** Its nodes by what each is worth alone. */
interface Cell extends NodeHeap {
  readonly key: number;
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

/** What stands for the cells in a turn; races can share it, since they take turns. */
export interface Turn {
  readonly nodes: Int32Array;
  readonly sizes: Int32Array;
  readonly cells: Int32Array;
  readonly raw: Float64Array;
  readonly scores: Float64Array;
  readonly total: Float64Array;
}

/** Undefined: some plugin takes every node for another, or there would be too many cells. */
export function createCellRace(
  { turn, rooms }: { readonly turn: Turn; readonly rooms: Rooms },
  checks: readonly Check[],
  scorers: readonly Scorer[],
): Race | undefined {
  const size = turn.nodes.length;
  const restless = checks.filter(({ changes }) => changes === "anywhere");
  if (restless.some(({ features }) => features === undefined)) return undefined;
  const local = checks.filter(({ changes }) => changes === "there");
  const scores = scoresOf(scorers);
  const features = featuresOf(restless, scorers);
  const worth = { ...scores, among: [] };
  const fits = (node: number): boolean => local.every((check) => check.passes(node));
  const worthOf = (node: number): number => settledScore(worth, node);
  const { fits: fitting, worth: alone } = roomColumns(rooms, roomKey(local, worth.alone), size, fits, worthOf);
  const passing = passingNodes(checks, size);
  const built = (): Cells | undefined => cellsOf(numbersOf(passing, fitting), features, alone, turn.raw);
  const look = (node: number): void => {
    fitting[node] = fits(node) ? 1 : 0;
    if (fitting[node] === 1) alone[node] = worthOf(node);
  };
  const cells = built();
  if (cells === undefined) return undefined;
  const best = (now: Cells): Cell | undefined => bestOf(now, turn, restless, scores, alone);
  // With digits that grow there may be too many cells one day.
  const others = (): Race => createRace(size, checks, scorers);
  return raceOf({ cells, built, best, look, fitting, alone, others });
}

interface Running {
  readonly cells: Cells;
  readonly built: () => Cells | undefined;
  readonly best: (cells: Cells) => Cell | undefined;
  /** A node is looked at anew: whether it fits, and what it is worth. */
  readonly look: (node: number) => void;
  readonly fitting: Uint8Array;
  readonly alone: Float64Array;
  readonly others: () => Race;
}

function raceOf({ cells: first, built, best, look, fitting, alone, others }: Running): Race {
  let cells: Cells | undefined = first;
  let chosen: Cell | undefined;
  let instead: Race | undefined;
  return {
    best: () => {
      if (instead !== undefined) return instead.best();
      cells ??= built();
      instead = cells === undefined ? others() : undefined;
      if (cells === undefined || instead !== undefined) return instead?.best() ?? -1;
      chosen = best(cells);
      return chosen?.nodes[0] ?? -1;
    },
    landed: (node) => {
      instead?.landed(node);
      look(node);
      if (cells === undefined || chosen?.nodes[0] !== node) {
        cells = undefined;
        return;
      }
      popNode(chosen, alone);
      if (chosen.nodes.length === 0) forget(cells, chosen);
      chosen = undefined;
      if (fitting[node] === 1 && !move(cells, node, alone)) cells = undefined;
    },
  };
}

/** On what the room of nodes depends; undefined: on more than can be said. */
function roomKey(local: readonly Check[], alone: Scores["alone"]): string | undefined {
  if (local.some(({ room }) => room === undefined)) return undefined;
  return [...local, ...alone].map(({ room }) => room).join();
}

/** Those that pass what never changes. */
function passingNodes(checks: readonly Check[], size: number): Uint8Array {
  const settled = checks.filter(({ changes }) => changes === "never");
  const columns = settled.flatMap(({ column }) => column ?? []);
  const others = settled.filter(({ column }) => column === undefined);
  const passing = new Uint8Array(size).fill(1);
  for (const column of columns) for (let node = 0; node < size; node++) if (column[node] !== 1) passing[node] = 0;
  for (const check of others) {
    for (let node = 0; node < size; node++) if (passing[node] === 1 && !check.passes(node)) passing[node] = 0;
  }
  return passing;
}

/** The nodes that have a 1 in both. */
function numbersOf(first: Uint8Array, second: Uint8Array): Int32Array {
  const nodes = new Int32Array(first.length);
  let count = 0;
  for (let node = 0; node < first.length; node++) if (first[node] === 1 && second[node] === 1) nodes[count++] = node;
  return nodes.subarray(0, count);
}

function featuresOf(restless: readonly Check[], scorers: readonly Scorer[]): readonly Feature[] {
  return [
    ...restless.flatMap(({ features = [] }) => features),
    ...scorers.flatMap(({ scoring }): readonly Feature[] => {
      if (scoring.kind === "moving") return scoring.features;
      return scoring.kind === "among" ? [{ column: scoring.raw, step: 0 }] : [];
    }),
  ];
}

export function createTurn(size: number): Turn {
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
function cellsOf(
  candidates: Int32Array,
  features: readonly Feature[],
  alone: Float64Array,
  keys: Float64Array,
): Cells | undefined {
  keys.fill(0, 0, candidates.length);
  const digits: Digit[] = [];
  let numbers = 1;
  for (const feature of features) {
    const digit = digitOf(feature, candidates);
    if (digit.width === 1) continue;
    digits.push(digit);
    numbers *= digit.width;
    if (numbers > Number.MAX_SAFE_INTEGER) return undefined;
    addDigit(digit, candidates, keys);
  }
  const cells: Cells = { digits, byKey: new Map(), list: [] };
  const table: (Cell | undefined)[] = [];
  for (let place = 0; place < candidates.length; place++) {
    const key = keys[place] as number;
    // A table is faster than a map, as long as it stays small.
    const known = key < LARGE_KEY ? table[key] : undefined;
    const cell = known ?? cellAt(cells, key);
    if (key < LARGE_KEY) table[key] = cell;
    cell.nodes.push(candidates[place] as number);
  }
  for (const cell of cells.list) settleHeap(cell, alone);
  return cells;
}

const LARGE_KEY = 4096;

/** With room for what pods that land change. */
function digitOf(feature: Feature, candidates: Int32Array): Digit {
  let [least, most] = [0, 0];
  for (let place = 0; place < candidates.length; place++) {
    const value = featureAt(feature, candidates[place] as number);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  // Where all have the same, it tells none from the other, unless it changes.
  const room = ROOM * feature.step;
  return { ...feature, least: least - room, width: most - least + 1 + 2 * room };
}

/** As many pods land on a node before the cells are made anew. */
const ROOM = 32;

function addDigit(digit: Digit, candidates: Int32Array, keys: Float64Array): void {
  const { least, width } = digit;
  for (let place = 0; place < candidates.length; place++) {
    keys[place] = (keys[place] as number) * width + featureAt(digit, candidates[place] as number) - least;
  }
}

/** -1: the node has outgrown the digits. */
function keyOf(digits: readonly Digit[], node: number): number {
  let key = 0;
  for (const digit of digits) {
    const number = featureAt(digit, node) - digit.least;
    if (number < 0 || number >= digit.width) return -1;
    key = key * digit.width + number;
  }
  return key;
}

function cellAt({ byKey, list }: Cells, key: number): Cell {
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const cell: Cell = { key, ...createNodeHeap() };
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
  pushNode(cellAt(cells, key), alone, node);
  return true;
}

/** The best cell in this turn; undefined: none passes. */
function bestOf(
  { list }: Cells,
  turn: Turn,
  restless: readonly Check[],
  scores: Scores,
  alone: Float64Array,
): Cell | undefined {
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
  return best < 0 ? undefined : list[turn.cells[best] as number];
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
