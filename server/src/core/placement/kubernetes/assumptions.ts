// What an answer about pods rests on though nobody said it: a closed list, with a sentence for each.

interface DataOf {
  /** Of every answer. */
  readonly "no-preemption": None;
  readonly "ties-by-name": None;
  readonly "images-unknown": None;
  readonly "all-nodes-scored": { readonly nodes: number };
  /** The workloads. */
  readonly gated: Workload;
  readonly "cron-job": Workload;
  readonly "too-many-pods": Workload & { readonly count: number; readonly placed: number };
  readonly "priority-class-unknown": Workload & { readonly priorityClass: string };
  readonly "other-scheduler": Workload & { readonly scheduler: string };
  readonly "claim-unknown": Workload & { readonly claim: string };
  readonly "quota-not-checked": { readonly namespace: string; readonly name: string };
  readonly "volume-limits-unknown": None;
  readonly "own-pods-stay": Workload & { readonly pods: number };
  /** The cluster. */
  readonly "amount-unknown": { readonly nodes: number; readonly resource: string };
  readonly "waiting-pods": { readonly pods: number };
  readonly "type-unknown": { readonly type: string };
  readonly "allocatable-approximate": { readonly type: string };
  readonly "group-type-assumed": { readonly group: string; readonly type: string };
  readonly "group-zones-unknown": { readonly group: string };
}

type None = Readonly<Record<never, never>>;

interface Workload {
  readonly workload: string;
}

export type PodAssumptionCode = keyof DataOf;

export type PodAssumption = {
  readonly [C in PodAssumptionCode]: { readonly code: C; readonly data: DataOf[C] };
}[PodAssumptionCode];

export function assumePods<C extends PodAssumptionCode>(code: C, data: DataOf[C]): PodAssumption {
  return { code, data } as Extract<PodAssumption, { code: C }>;
}

export function podAssumptionText({ code, data }: PodAssumption): string {
  return (TEXTS[code] as (data: unknown) => string)(data);
}

const TEXTS: { readonly [C in PodAssumptionCode]: (data: DataOf[C]) => string } = {
  "no-preemption": () =>
    "Priorities only decide the order in which pods are placed: no running pod is evicted for another one (no preemption).",
  "ties-by-name": () => "Of nodes that score the same, the first by name is taken; the scheduler takes any of them.",
  "images-unknown": () => "Which images the nodes hold is not known: it counts for none of them.",
  "all-nodes-scored": ({ nodes }) =>
    `All ${nodes} nodes are scored for every pod; with more than 100 the scheduler looks at a part of them only.`,
  gated: ({ workload }) => `The pods of ${workload} have scheduling gates: they are not placed until these are lifted.`,
  "cron-job": ({ workload }) => `The CronJob ${workload} has no pods between its runs: none are placed.`,
  "too-many-pods": ({ workload, count, placed }) =>
    `Of the ${count} pods of ${workload} only ${placed} are placed: no cluster has so many.`,
  "priority-class-unknown": ({ workload, priorityClass }) =>
    `The priority class ${priorityClass} of ${workload} is not known: its priority counts as 0.`,
  "other-scheduler": ({ workload, scheduler }) =>
    `${workload} asks for the scheduler ${scheduler}: it is placed as the profile of this run does it.`,
  "claim-unknown": ({ workload, claim }) =>
    `Where the volume of the claim ${claim} of ${workload} is, or will be, is not known: it is taken to be reachable from every node.`,
  "quota-not-checked": ({ namespace, name }) =>
    `The quota ${name} of the namespace ${namespace} is not checked: it may keep pods from being created at all.`,
  "volume-limits-unknown": () =>
    "How many volumes can be attached to a node is not known: there is always room for another one.",
  "own-pods-stay": ({ workload, pods }) =>
    `${pods === 1 ? "One pod" : `${pods} pods`} of ${workload} ${pods === 1 ? "runs" : "run"} already and ${pods === 1 ? "stays" : "stay"}: the pods placed here come on top.`,
  "amount-unknown": ({ nodes, resource }) =>
    `How much ${resource} ${nodes === 1 ? "one node has" : `${nodes} nodes have`} is not known: there is always enough.`,
  "waiting-pods": ({ pods }) =>
    `${pods === 1 ? "One pod" : `${pods} pods`} of the cluster ${pods === 1 ? "has" : "have"} no node yet and ${pods === 1 ? "is" : "are"} left out.`,
  "type-unknown": ({ type }) => `The instance type ${type} is not in the table: nothing is known of what it offers.`,
  "group-type-assumed": ({ group, type }) =>
    `The node group ${group} does not name one instance type: its nodes are taken to be ${type}.`,
  "group-zones-unknown": ({ group }) =>
    `In which Availability Zones the nodes of ${group} are is not known: they are taken to be in none.`,
  "allocatable-approximate": ({ type }) =>
    `What ${type} offers to pods is reckoned: its CPU and memory less what Amazon Linux 2023 and the kubelet keep.`,
};
