// What a deployment of a service does, in numbers: how many tasks run meanwhile and whether it can move at all, or when how
// much of the traffic goes to the new version. Plain numbers in, plain data out; it knows no document.

/** The range that the number of tasks stays in while a rolling update goes on. */
export interface TaskCounts {
  /** So many keep running: the minimum, rounded up to whole tasks. */
  readonly lower: number;
  /** There are never more than so many: the maximum, rounded down. */
  readonly upper: number;
}

export interface RollingUpdate {
  readonly desired: number;
  /** `minimumHealthyPercent` and `maximumPercent`. */
  readonly minimum: number;
  readonly maximum: number;
  /**
   * How many tasks there is room for, where that is known: the instances of a service with one task an instance
   * (fixed host ports, distinctInstance, all GPUs), or what a cluster can hold. Absent: as many as are wanted.
   */
  readonly slots?: number;
}

export interface RollingPlan extends TaskCounts {
  /** How many old tasks may stop before a new one runs. */
  readonly stops: number;
  /** How many new tasks may start, and have room, before an old one stops. */
  readonly starts: number;
  /** Whether it can stop or start a task at all; false: it never ends. */
  readonly moves: boolean;
  /** Room for tasks beyond the desired count: the least without which it stands still, and what it uses at its fastest. */
  readonly spare: { readonly least: number; readonly most: number };
}

/** Part of the traffic that goes to the new version from a minute on. */
export interface TrafficStep {
  readonly minute: number;
  readonly percent: number;
}

export interface TrafficTimeline {
  /** In their order; the last one brings 100 percent. */
  readonly steps: readonly TrafficStep[];
  /** From which minute on all traffic goes to the new version. */
  readonly shifted: number;
  /** When the old version is stopped; undefined when the bake time is not known. */
  readonly done: number | undefined;
}

/** Minutes are those between the steps, or of the first part; the bake time comes after all of them. */
export type TrafficShift =
  | { readonly strategy: "BLUE_GREEN"; readonly bake: number | undefined }
  | {
      readonly strategy: "CANARY" | "LINEAR";
      readonly percent: number;
      readonly minutes: number;
      readonly bake: number | undefined;
    };

/** How many tasks run of the old and the new version together while traffic is shifted: both are there in full. */
export function tasksWhileShifting(desired: number): number {
  return 2 * desired;
}

/** Of percentages in their range: 0 to 100, and 100 or more. */
export function taskCounts({
  desired,
  minimum,
  maximum,
}: Pick<RollingUpdate, "desired" | "minimum" | "maximum">): TaskCounts {
  return { lower: Math.ceil((desired * minimum) / 100), upper: Math.floor((desired * maximum) / 100) };
}

export function rollingPlan(update: RollingUpdate): RollingPlan {
  const { desired, slots = Number.POSITIVE_INFINITY } = update;
  const { lower, upper } = taskCounts(update);
  // Where there is not even room for all, those that run are fewer.
  const running = Math.min(desired, slots);
  const stops = Math.max(0, running - lower);
  const starts = Math.max(0, Math.min(upper, slots) - running);
  const most = Math.max(0, upper - desired);
  const least = desired > 0 && lower >= desired && most > 0 ? 1 : 0;
  return { lower, upper, stops, starts, moves: desired === 0 || stops > 0 || starts > 0, spare: { least, most } };
}

/** The smallest `maximumPercent` with which one more task may start. */
export function maximumForOneMore(desired: number): number {
  return Math.ceil(((desired + 1) * 100) / desired);
}

/** Undefined where the numbers make no sense; each percent may have one decimal place. */
export function trafficTimeline(shift: TrafficShift): TrafficTimeline | undefined {
  const steps = shift.strategy === "BLUE_GREEN" ? [ALL_AT_ONCE] : stepsOf(shift);
  const shifted = steps?.at(-1)?.minute;
  if (steps === undefined || shifted === undefined) return undefined;
  return { steps, shifted, done: shift.bake === undefined ? undefined : shifted + shift.bake };
}

const ALL_AT_ONCE: TrafficStep = { minute: 0, percent: 100 };

function stepsOf({
  strategy,
  percent,
  minutes,
}: Extract<TrafficShift, { percent: number }>): readonly TrafficStep[] | undefined {
  // Counted in tenths of a percent, so that sums stay exact.
  const part = Math.round(percent * 10);
  if (!(part > 0) || part > 1000 || !(minutes >= 0)) return undefined;
  if (part === 1000) return [ALL_AT_ONCE];
  if (strategy === "CANARY")
    return [
      { minute: 0, percent: part / 10 },
      { minute: minutes, percent: 100 },
    ];
  return Array.from({ length: Math.ceil(1000 / part) }, (_, index) => ({
    minute: index * minutes,
    percent: Math.min(1000, (index + 1) * part) / 10,
  }));
}
