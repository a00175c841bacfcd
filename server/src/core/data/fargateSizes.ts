// The sizes Fargate offers: which memory goes with which CPU, and on which operating systems.

export interface FargateSize {
  /** CPU units; 1024 are one vCPU. */
  readonly cpu: number;
  /** MiB, ascending. */
  readonly memory: readonly number[];
  readonly windows: boolean;
}

/** Where and when the table was read. The 32 vCPU row was announced in 2026 and is not in the API's own text yet. */
export const FARGATE_SIZES_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html",
  checked: "2026-11-21",
} as const;

const GIB = 1024;

export const FARGATE_SIZES: readonly FargateSize[] = [
  { cpu: 256, memory: [512, 1 * GIB, 2 * GIB], windows: false },
  { cpu: 512, memory: steps(1, 4, 1), windows: false },
  { cpu: 1024, memory: steps(2, 8, 1), windows: true },
  { cpu: 2048, memory: steps(4, 16, 1), windows: true },
  { cpu: 4096, memory: steps(8, 30, 1), windows: true },
  { cpu: 8192, memory: steps(16, 60, 4), windows: false },
  { cpu: 16384, memory: steps(32, 120, 8), windows: false },
  { cpu: 32768, memory: [60 * GIB, 120 * GIB, 244 * GIB], windows: false },
];

/** The smallest size with at least this CPU and memory; undefined when there is none. */
export function smallestFargateSize(
  cpu: number,
  memory: number,
  windows: boolean,
): { cpu: number; memory: number } | undefined {
  for (const size of FARGATE_SIZES) {
    if (size.cpu < cpu || (windows && !size.windows)) continue;
    const enough = size.memory.find((mib) => mib >= memory);
    if (enough !== undefined) return { cpu: size.cpu, memory: enough };
  }
  return undefined;
}

/** The value nearest to `wanted`; of two equally near ones the larger. */
export function nearestValue(wanted: number, values: readonly number[]): number | undefined {
  let best: number | undefined;
  for (const value of values) {
    if (best === undefined || Math.abs(value - wanted) <= Math.abs(best - wanted)) best = value;
  }
  return best;
}

function steps(fromGib: number, toGib: number, stepGib: number): number[] {
  return Array.from({ length: (toGib - fromGib) / stepGib + 1 }, (_, index) => (fromGib + index * stepGib) * GIB);
}
