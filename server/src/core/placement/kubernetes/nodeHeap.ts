// Nodes of which the first is the one with the highest value, of several the one with the lowest number. The others lie in a
// heap once more than a few have been taken away; before that, making one costs more than looking for the next.

export interface NodeHeap {
  readonly nodes: number[];
  /** How many have been taken away; from some number on it is a heap. */
  taken: number;
}

/** The nodes as they come; `settleHeap` has to follow. */
export function createNodeHeap(): NodeHeap {
  return { nodes: [], taken: 0 };
}

export function settleHeap({ nodes }: NodeHeap, values: Float64Array): void {
  let best = 0;
  for (let place = 1; place < nodes.length; place++) {
    if (isBefore(values, nodes[place] as number, nodes[best] as number)) best = place;
  }
  swap(nodes, 0, best);
}

export function pushNode({ nodes, taken }: NodeHeap, values: Float64Array, node: number): void {
  let place = nodes.push(node) - 1;
  if (taken < FEW) {
    if (isBefore(values, node, nodes[0] as number)) swap(nodes, 0, place);
    return;
  }
  while (place > 0) {
    const above = (place - 1) >> 1;
    const other = nodes[above] as number;
    if (!isBefore(values, node, other)) break;
    nodes[place] = other;
    place = above;
  }
  nodes[place] = node;
}

/** Takes the first away. */
export function popNode(heap: NodeHeap, values: Float64Array): void {
  const { nodes } = heap;
  const last = nodes.pop() as number;
  heap.taken += 1;
  if (nodes.length === 0) return;
  nodes[0] = last;
  if (heap.taken < FEW) settleHeap(heap, values);
  else if (heap.taken > FEW) sink(nodes, values, 0);
  else for (let place = (nodes.length >> 1) - 1; place >= 0; place--) sink(nodes, values, place);
}

/** After so many a heap is worth making. */
const FEW = 16;

function sink(nodes: number[], values: Float64Array, from: number): void {
  const node = nodes[from] as number;
  let place = from;
  for (let below = 2 * place + 1; below < nodes.length; below = 2 * place + 1) {
    const right = below + 1;
    if (right < nodes.length && isBefore(values, nodes[right] as number, nodes[below] as number)) below = right;
    const other = nodes[below] as number;
    if (!isBefore(values, other, node)) break;
    nodes[place] = other;
    place = below;
  }
  nodes[place] = node;
}

function swap(nodes: number[], a: number, b: number): void {
  const node = nodes[a] as number;
  nodes[a] = nodes[b] as number;
  nodes[b] = node;
}

function isBefore(values: Float64Array, a: number, b: number): boolean {
  const first = values[a] as number;
  const second = values[b] as number;
  return first > second || (first === second && a < b);
}
