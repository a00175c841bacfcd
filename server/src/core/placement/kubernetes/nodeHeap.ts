// A heap of nodes: the one with the highest value first, of several the one with the lowest number.

export function heapOf(nodes: number[], values: Float64Array): void {
  for (let place = (nodes.length >> 1) - 1; place >= 0; place--) sink(nodes, values, place);
}

export function pushNode(nodes: number[], values: Float64Array, node: number): void {
  let place = nodes.push(node) - 1;
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
export function popNode(nodes: number[], values: Float64Array): void {
  const last = nodes.pop() as number;
  if (nodes.length === 0) return;
  nodes[0] = last;
  sink(nodes, values, 0);
}

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

function isBefore(values: Float64Array, a: number, b: number): boolean {
  const first = values[a] as number;
  const second = values[b] as number;
  return first > second || (first === second && a < b);
}
