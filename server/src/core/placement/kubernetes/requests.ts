// What a pod takes of its node: what its containers ask for together, with init containers, sidecars, overhead and what is
// said of the pod as a whole.
import type { Amounts, ContainerResources, LimitRange, PodSpec } from "./types.js";

export function requestsOf(spec: PodSpec): Amounts {
  return aggregated(spec, asked);
}

/** For scores by free room: a container that does not say counts for a little. */
export function scoredRequestsOf(spec: PodSpec): { readonly cpu: number; readonly memory: number } {
  const { cpu = 0, memory = 0 } = aggregated(spec, (container) => ({ ...UNSAID, ...asked(container) }));
  return { cpu, memory };
}

/** What the scheduler counts for a container without a request, when it scores. */
const UNSAID = { cpu: 100, memory: 200 * 1024 * 1024 } as const;

/** Containers that do not say ask for what the ranges of their namespace say, as the API server writes it into them. */
export function withLimitRanges(spec: PodSpec, ranges: readonly LimitRange[]): PodSpec {
  if (ranges.length === 0) return spec;
  const usual = Object.assign({}, ...ranges.map(({ requests, limits }) => ({ ...limits, ...requests })));
  const filled = <C extends ContainerResources>(container: C): C => ({
    ...container,
    requests: { ...usual, ...asked(container) },
  });
  return { ...spec, containers: spec.containers.map(filled), initContainers: spec.initContainers.map(filled) };
}

/** What is limited and not requested is requested. */
function asked({ requests, limits }: ContainerResources): Amounts {
  return { ...limits, ...requests };
}

function aggregated(
  { containers, initContainers, overhead, resources }: PodSpec,
  need: (container: ContainerResources) => Amounts,
): Amounts {
  const sum: Record<string, number> = {};
  for (const container of containers) add(sum, need(container));
  const sidecars: Record<string, number> = {};
  const starting: Record<string, number> = {};
  for (const container of initContainers) {
    const own = need(container);
    if (container.sidecar) add(sidecars, own);
    else raise(starting, added(sidecars, own));
  }
  add(sum, sidecars);
  raise(sum, starting);
  Object.assign(sum, ofPod(resources, sum));
  add(sum, overhead);
  return sum;
}

/** What is said of the pod as a whole replaces what its containers ask for. */
function ofPod({ requests, limits }: ContainerResources, sum: Amounts): Amounts {
  const replaced: Record<string, number> = {};
  for (const [name, amount] of Object.entries({ ...limits, ...requests })) {
    const isSaid = Object.hasOwn(requests, name) || !Object.hasOwn(sum, name);
    if (isSaid && /^(?:cpu|memory|hugepages-.*)$/.test(name)) replaced[name] = amount;
  }
  return replaced;
}

function add(sum: Record<string, number>, amounts: Amounts): void {
  for (const [name, amount] of Object.entries(amounts)) sum[name] = (sum[name] ?? 0) + amount;
}

function added(a: Amounts, b: Amounts): Amounts {
  const sum = { ...a };
  add(sum, b);
  return sum;
}

function raise(most: Record<string, number>, amounts: Amounts): void {
  for (const [name, amount] of Object.entries(amounts)) most[name] = Math.max(most[name] ?? 0, amount);
}
