// What an answer rests on though nobody said it: a closed list, with a sentence for each.

interface DataOf {
  /** The task definition. */
  readonly "task-cpu-unknown": None;
  readonly "task-memory-unknown": None;
  readonly "task-ports-unknown": None;
  readonly "task-gpus-unknown": None;
  readonly "task-network-unknown": None;
  readonly "task-keys-unknown": None;
  /** The service. */
  readonly "count-unknown": None;
  readonly "count-too-large": { readonly count: number; readonly placed: number };
  readonly "constraint-unknown": None;
  readonly "strategy-unknown": None;
  readonly "providers-unknown": None;
  readonly "count-of-daemon": None;
  readonly "own-tasks-stay": { readonly tasks: number; readonly group: string };
  readonly "percent-unknown": { readonly minimum: number; readonly maximum: number };
  /** The cluster. */
  readonly "resource-unknown": Instances & { readonly resource: string };
  readonly "interfaces-unknown": Instances & { readonly types: string };
  readonly "interfaces-uncertain": Instances & { readonly types: string };
  readonly "interfaces-in-use-unknown": Instances;
  readonly "attribute-unknown": Instances & { readonly name: string };
  readonly "constraint-undecided": Instances & { readonly expression: string };
  readonly "memory-approximate": { readonly type: string; readonly memory: number };
  readonly "type-unknown": { readonly type: string };
  readonly "subnets-unknown": None;
  readonly "subnet-zones-unknown": { readonly subnets: number };
  readonly "fargate-prices-of": { readonly region: string; readonly asOf: string };
  readonly "spot-price-least": { readonly tasks: number; readonly percent: number };
  readonly "prices-of": { readonly region: string; readonly checked: string };
  readonly "fit-on-empty": None;
  readonly "fit-prices-of": { readonly region: string; readonly checked: string };
  readonly "instances-unknown": { readonly group: string };
  readonly "instances-too-many": { readonly count: number; readonly placed: number };
}

type None = Readonly<Record<never, never>>;

interface Instances {
  readonly instances: number;
}

export type AssumptionCode = keyof DataOf;

export type Assumption = {
  readonly [C in AssumptionCode]: { readonly code: C; readonly data: DataOf[C] };
}[AssumptionCode];

export function assume<C extends AssumptionCode>(code: C, data: DataOf[C]): Assumption {
  return { code, data } as Extract<Assumption, { code: C }>;
}

export function assumptionText({ code, data }: Assumption): string {
  return (TEXTS[code] as (data: unknown) => string)(data);
}

const TEXTS: { readonly [C in AssumptionCode]: (data: DataOf[C]) => string } = {
  "task-cpu-unknown": () => "The CPU of the task is not known and counts as 0.",
  "task-memory-unknown": () => "The memory of the task is not known and counts as 0.",
  "task-ports-unknown": () => "A host port of the task is not known and is taken to be free everywhere.",
  "task-gpus-unknown": () => "The number of GPUs of the task is not known and counts as 0.",
  "task-network-unknown": () =>
    "The network mode of the task is not known: it is taken to need no fixed port and no network interface.",
  "task-keys-unknown": () => "Of the task only its containers are known: their CPU and memory are added up.",
  "count-unknown": () => "The desired count is not known: one task is placed.",
  "count-too-large": ({ count, placed }) => `Of the ${count} tasks only ${placed} are placed: no service has so many.`,
  "constraint-unknown": () => "A placement constraint is not known and is left out.",
  "strategy-unknown": () => "A placement strategy is not known and is left out.",
  "providers-unknown": () => "A capacity provider of the strategy is not known and is left out.",
  "count-of-daemon": () => "A DAEMON service has no count: one task is placed on every instance that may run it.",
  "own-tasks-stay": ({ tasks, group }) =>
    `${tasks === 1 ? "One task" : `${tasks} tasks`} of ${group} ${tasks === 1 ? "runs" : "run"} already and ${tasks === 1 ? "stays" : "stay"}: the tasks placed here come on top.`,
  "percent-unknown": ({ minimum, maximum }) =>
    `The percentages of the deployment are not known: ${minimum} and ${maximum} are used.`,
  "resource-unknown": ({ instances, resource }) =>
    `How much ${resource} ${these(instances)} is not known: there is always enough.`,
  "interfaces-unknown": ({ instances, types }) =>
    `How many network interfaces for tasks ${these(instances)} (${types}) is not known: there is always one.`,
  "interfaces-uncertain": ({ instances, types }) =>
    `How many network interfaces for tasks ${these(instances)} (${types}) is uncertain: the guide contradicts itself about trunking with this type.`,
  "interfaces-in-use-unknown": ({ instances }) =>
    `How many network interfaces the tasks that run on ${counted(instances)} use is not known: none are taken to be in use.`,
  "attribute-unknown": ({ instances, name }) =>
    `Whether ${counted(instances)} ${instances === 1 ? "has" : "have"} the attribute ${name} is not known: it is taken to be there.`,
  "constraint-undecided": ({ instances, expression }) =>
    `Whether ${counted(instances)} ${instances === 1 ? "meets" : "meet"} "${expression}" cannot be told: it is taken to be met.`,
  "memory-approximate": ({ type, memory }) =>
    `${type} registers about ${memory} MiB: its memory less 7.5 %, since the operating system keeps a part.`,
  "subnets-unknown": () => "No subnets are given: in which Availability Zones the tasks run is not known.",
  "subnet-zones-unknown": ({ subnets }) =>
    `In which Availability Zone ${subnets === 1 ? "one subnet lies" : `${subnets} subnets lie`} is not known: each counts as a zone of its own.`,
  "fargate-prices-of": ({ region, asOf }) =>
    `The price is that of Fargate on demand in ${region}, as of ${asOf}, for tasks that run all month.`,
  "spot-price-least": ({ tasks, percent }) =>
    `${tasks === 1 ? "One task runs" : `${tasks} tasks run`} on Fargate Spot, whose price moves: reckoned at ${percent} % off, the most there is.`,
  "prices-of": ({ region, checked }) =>
    `The price is that of Linux on demand in ${region}, as of ${checked}, for the instances that take a task of this run.`,
  "fit-on-empty": () => "The fewest instances are reckoned as if nothing but daemons ran on them.",
  "fit-prices-of": ({ region, checked }) =>
    `The fewest and the cheapest instances are reckoned as if nothing but daemons ran on them, at the prices of Linux on demand in ${region}, as of ${checked}.`,
  "instances-unknown": ({ group }) =>
    `How many instances the group ${group} has is not known: it is left out. Give it a whole number as count.`,
  "instances-too-many": ({ count, placed }) =>
    `Of the ${count} instances of a group only ${placed} are there: no cluster has so many.`,
  "type-unknown": ({ type }) => `The instance type ${type} is not in the table: nothing is known of what it offers.`,
};

function these(instances: number): string {
  return `${counted(instances)} ${instances === 1 ? "has" : "have"}`;
}

function counted(instances: number): string {
  return instances === 1 ? "one instance" : `${instances} instances`;
}
