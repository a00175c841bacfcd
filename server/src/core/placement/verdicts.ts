// Why an instance cannot take a task: a closed list, with the words that ECS uses in events and failures.
import type { VerdictOf } from "./framework.js";
import type { HostPorts, InstanceStatus } from "./types.js";

export interface Shortage {
  readonly needed: number;
  readonly free: number;
}

/** What is told with each code. */
interface DataOf {
  readonly STATUS: { readonly status: InstanceStatus };
  readonly CAPACITY_PROVIDER: { readonly wanted: string; readonly found: string | null };
  readonly AGENT: Readonly<Record<never, never>>;
  readonly ATTRIBUTE: { readonly name: string; readonly wanted: string | null; readonly found: string | null };
  readonly "RESOURCE:CPU": Shortage;
  readonly "RESOURCE:MEMORY": Shortage;
  readonly "RESOURCE:GPU": Shortage;
  readonly "RESOURCE:ENI": Shortage;
  /** Those that are taken, and how many more fixed ports the instance may have. */
  readonly "RESOURCE:PORTS": HostPorts & { readonly left: number };
  readonly MEMBER_OF: { readonly expression: string };
  readonly DISTINCT_INSTANCE: { readonly tasks: number };
}

export type Code = keyof DataOf;

export type Verdict = { readonly [C in Code]: VerdictOf<C, DataOf[C]> }[Code];

/** The codes whose verdicts tell how much is missing. */
export type ShortageCode = { [C in Code]: DataOf[C] extends Shortage ? C : never }[Code];

/** The words for each; where none of the service are known, they are ours. */
const REASONS: Readonly<Record<Code, string>> = {
  STATUS: "The instance is not ACTIVE.",
  CAPACITY_PROVIDER: "The instance belongs to another capacity provider.",
  AGENT: "AGENT",
  ATTRIBUTE: "ATTRIBUTE",
  "RESOURCE:CPU": "RESOURCE:CPU",
  "RESOURCE:MEMORY": "RESOURCE:MEMORY",
  "RESOURCE:GPU": "RESOURCE:GPU",
  "RESOURCE:ENI": "RESOURCE:ENI",
  "RESOURCE:PORTS": "RESOURCE:PORTS",
  MEMBER_OF: "MemberOf placement constraint unsatisfied.",
  DISTINCT_INSTANCE: "DistinctInstance placement constraint unsatisfied.",
};

export function verdict<C extends Code>(code: C, plugin: string, data: DataOf[C]): Verdict {
  return { code, plugin, reason: REASONS[code], data } as Extract<Verdict, { code: C }>;
}
