// Rings in the order of starting: containers of which each waits for the next.
import type { Dependency } from "../../model/ecs/dependencies.js";
import type { Container } from "../../model/ecs/taskDefinition.js";

/** Every ring that closes on a walk along the dependencies, each from its first container in the list. */
export function rings(all: readonly Dependency[]): Dependency[][] {
  // Where each waits for one that stands before it, as most people write it, there is no ring.
  if (all.every(({ from, to }) => to === undefined || to.index < from.index)) return [];
  const found: Dependency[][] = [];
  const open = byContainer(all);
  const done = new Set<Container>();
  for (const start of open.keys()) {
    const path: Dependency[] = [];
    const depths = new Map<Container, number>([[start, 0]]);
    let at: Container | undefined = done.has(start) ? undefined : start;
    while (at !== undefined) {
      const step: Dependency | undefined = open.get(at)?.shift();
      const to = step?.to;
      if (step === undefined || to === undefined) {
        done.add(at);
        depths.delete(at);
        at = path.pop()?.from;
      } else if (depths.has(to)) {
        found.push(fromFirst([...path.slice(depths.get(to)), step]));
      } else if (!done.has(to)) {
        path.push(step);
        depths.set(to, path.length);
        at = to;
      }
    }
  }
  return found;
}

/** What each container waits for, every container once. */
function byContainer(all: readonly Dependency[]): Map<Container, Dependency[]> {
  const steps = new Map<Container, Dependency[]>();
  for (const one of all) {
    const list = steps.get(one.from) ?? [];
    if (one.to !== undefined && !list.some(({ to }) => to === one.to)) list.push(one);
    steps.set(one.from, list);
  }
  return steps;
}

function fromFirst(ring: readonly Dependency[]): Dependency[] {
  const indexes = ring.map(({ from }) => from.index);
  const first = indexes.indexOf(Math.min(...indexes));
  return [...ring.slice(first), ...ring.slice(0, first)];
}
