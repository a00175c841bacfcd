// The values that placement works on, as plain data: clusters with their instances, what a task needs, what is to be
// placed. They say nothing of where they were read, and nobody changes them: a run gives new ones.

/** What is missing is unknown, and unknown never stands in the way of a task. */
export interface Cluster {
  readonly instances: readonly Instance[];
}

export type InstanceStatus =
  | "ACTIVE"
  | "DRAINING"
  | "REGISTERING"
  | "DEREGISTERING"
  | "REGISTRATION_FAILED"
  | "INACTIVE";

export interface Instance {
  /** The EC2 id, else another name that is unique in the cluster. */
  readonly id: string;
  readonly type: string | undefined;
  readonly zone: string | undefined;
  /** An attribute without a value has `""`. Zone and type need not stand here as well. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Whether these are all. False: those that ECS and its agent set may be missing, one's own may not. */
  readonly allAttributes: boolean;
  readonly status: InstanceStatus;
  readonly agentConnected: boolean;
  readonly agentVersion: string | undefined;
  readonly registeredAt: string | undefined;
  readonly capacityProvider: string | undefined;
  readonly capacity: Capacity;
  /** What is taken of it: by the tasks below, by others, by the ports that the system keeps. */
  readonly used: Takes;
  readonly tasks: readonly RunningTask[];
  /** How many tasks run besides, of which nothing is known. */
  readonly otherTasks: number;
}

/** CPU units, MiB, GPUs, tasks with a network interface of their own. */
export interface Capacity {
  readonly cpu: number | undefined;
  readonly memory: number | undefined;
  readonly gpus: number | undefined;
  readonly eniSlots: number | undefined;
}

export type Resource = keyof Capacity;

export interface HostPorts {
  readonly tcp: readonly number[];
  readonly udp: readonly number[];
}

export type Protocol = keyof HostPorts;

/** What a task takes of its instance. */
export interface Takes {
  readonly cpu: number;
  readonly memory: number;
  readonly gpus: number;
  readonly eniSlots: number;
  readonly ports: HostPorts;
}

export interface RunningTask {
  readonly id: string;
  readonly group: string | undefined;
  /** Undefined: not known, so that nothing is free once it has stopped. */
  readonly takes: Takes | undefined;
  readonly daemon: boolean;
  /** Whether task protection keeps it from being stopped to scale in. */
  readonly protected: boolean;
}

/** An attribute that an instance must have; with a value: that one. */
export interface RequiredAttribute {
  readonly name: string;
  readonly value: string | undefined;
}

export type Constraint =
  | { readonly type: "distinctInstance" }
  | { readonly type: "memberOf"; readonly expression: string };

/** What one task asks of an instance. */
export interface TaskNeed extends Omit<Takes, "gpus"> {
  /** `ALL`: an instance with GPUs, all of them free. */
  readonly gpus: number | "ALL";
  readonly attributes: readonly RequiredAttribute[];
  readonly group: string;
  /** Of its task definition. */
  readonly constraints: readonly Constraint[];
}

export type Strategy =
  | { readonly type: "binpack"; readonly field: "cpu" | "memory" }
  | { readonly type: "spread"; readonly by: "instanceId" }
  | { readonly type: "spread"; readonly by: "attribute"; readonly attribute: string }
  | { readonly type: "random" };

export interface ProviderShare {
  readonly provider: string;
  readonly base: number;
  readonly weight: number;
}

/** Tasks that are all alike: of a service, or of one call of RunTask. */
export interface Workload {
  readonly need: TaskNeed;
  /** How many are to be placed, besides those that run already. DAEMON: of no matter. */
  readonly count: number;
  readonly scheduling: "REPLICA" | "DAEMON";
  readonly strategies: readonly Strategy[];
  /** Of the service or the call. */
  readonly constraints: readonly Constraint[];
  /** The capacity provider strategy; without one, every instance of the cluster will do. */
  readonly providers: readonly ProviderShare[];
  /** The range of a rolling update, in percent. */
  readonly deployment: { readonly minimum: number; readonly maximum: number };
}

export const NO_PORTS: HostPorts = { tcp: [], udp: [] };

export const TAKES_NOTHING: Takes = { cpu: 0, memory: 0, gpus: 0, eniSlots: 0, ports: NO_PORTS };
