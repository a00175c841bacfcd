// What the AWS command line prints of clusters, made from the few things that matter.

export interface InstanceGiven {
  readonly id?: string;
  readonly zone?: string;
  readonly type?: string;
  /** What is free, of 2048 CPU units and 7680 MiB. */
  readonly cpu?: number;
  readonly memory?: number;
  readonly ports?: readonly number[];
  readonly udp?: readonly number[];
  /** Ids of GPUs: all, and those that are free. */
  readonly gpus?: readonly (readonly string[])[];
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  /** Further keys, and others in place of the usual ones; undefined takes one away. */
  readonly keys?: Readonly<Record<string, unknown>>;
}

/** What `aws ecs describe-container-instances` prints of one. */
export function containerInstance(number: number, given: InstanceGiven = {}): Readonly<Record<string, unknown>> {
  const { id = `i-${number}`, zone = "us-east-1a", type = "m5.large", cpu = 2048, memory = 7680 } = given;
  const { ports = [22], udp = [], gpus = [], attributes = {}, keys = {} } = given;
  const named = { "ecs.availability-zone": zone, "ecs.instance-type": type, "ecs.os-type": "linux", ...attributes };
  return {
    containerInstanceArn: `arn:aws:ecs:us-east-1:123456789012:container-instance/shop/arn-${number}`,
    ec2InstanceId: id,
    versionInfo: { agentVersion: "1.80.0" },
    remainingResources: resources({ cpu, memory, ports, udp, gpus: gpus[1] }),
    registeredResources: resources({ cpu: 2048, memory: 7680, ports: [22], udp: [], gpus: gpus[0] }),
    status: "ACTIVE",
    agentConnected: true,
    runningTasksCount: 0,
    pendingTasksCount: 0,
    attributes: Object.entries(named).map(([name, value]) => (value === undefined ? { name } : { name, value })),
    registeredAt: "2026-10-01T10:00:00.000000+00:00",
    ...keys,
  };
}

interface Amounts {
  readonly cpu: number;
  readonly memory: number;
  readonly ports: readonly number[];
  readonly udp: readonly number[];
  readonly gpus: readonly string[] | undefined;
}

function resources({ cpu, memory, ports, udp, gpus }: Amounts): readonly unknown[] {
  const zero = { doubleValue: 0, longValue: 0, integerValue: 0 };
  const number = (name: string, integerValue: number) => ({ ...zero, name, type: "INTEGER", integerValue });
  const set = (name: string, values: readonly (string | number)[]) => ({
    ...zero,
    name,
    type: "STRINGSET",
    stringSetValue: values.map(String),
  });
  const known = [number("CPU", cpu), number("MEMORY", memory), set("PORTS", ports), set("PORTS_UDP", udp)];
  return gpus === undefined ? known : [...known, set("GPU", gpus)];
}

export function instancesOutput(...containerInstances: readonly unknown[]): Readonly<Record<string, unknown>> {
  return { containerInstances, failures: [] };
}

/** What `aws ecs describe-tasks` prints of one. */
export function describedTask(
  id: string,
  instance: number,
  keys: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  return {
    taskArn: `arn:aws:ecs:us-east-1:123456789012:task/shop/${id}`,
    containerInstanceArn: `arn:aws:ecs:us-east-1:123456789012:container-instance/shop/arn-${instance}`,
    group: "service:db",
    lastStatus: "RUNNING",
    cpu: "256",
    memory: "512",
    attachments: [],
    containers: [],
    ...keys,
  };
}
