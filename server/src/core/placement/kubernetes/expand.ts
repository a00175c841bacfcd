// The pods of workloads, in the order in which they are scheduled: those of DaemonSets first, then by priority, then as they
// stand in the manifests.
import { DAEMON_TOLERATIONS, HOST_NETWORK_TOLERATION, PRIORITY_CLASSES } from "../../data/kubernetesScheduling.js";
import { assumePods, type PodAssumption } from "./assumptions.js";
import { matchesSelector, selectorOf } from "./labels.js";
import { requestsOf, scoredRequestsOf, withLimitRanges } from "./requests.js";
import type { PodKind } from "./scheduling.js";
import type {
  LabelSelector,
  Labels,
  Manifests,
  PodSpec,
  PodWorkload,
  Requirement,
  Service,
  Surroundings,
} from "./types.js";

/** Pods of a workload, which are all alike. */
export interface PodBatch {
  readonly workload: PodWorkload;
  /** The beginning of the pods' names, unique among all batches. */
  readonly name: string;
  readonly firstNumber: number;
  /** Of no matter with a DaemonSet. */
  readonly count: number;
  readonly priority: number;
  readonly pod: PodKind;
}

export interface Expanded {
  readonly batches: readonly PodBatch[];
  readonly assumptions: readonly PodAssumption[];
}

export interface ExpandOptions {
  /** Whether one run of every CronJob is placed; they are left out otherwise. */
  readonly cronJobs?: boolean;
}

type Tell = (assumption: PodAssumption) => void;

/** `surroundings`: of the manifests and of the cluster together. */
export function expandWorkloads(
  manifests: Pick<Manifests, "workloads" | "autoscalers">,
  surroundings: Pick<Surroundings, "services" | "priorityClasses" | "limitRanges">,
  options: ExpandOptions = {},
): Expanded {
  const told: PodAssumption[] = [];
  const tell: Tell = (assumption) => void told.push(assumption);
  const names = uniqueNames(manifests.workloads);
  const servicesIn = byNamespace(surroundings.services);
  const batches = manifests.workloads.map((workload, place): PodBatch => {
    const { kind, namespace, spec } = workload;
    const ranges = surroundings.limitRanges.filter((range) => range.namespace === namespace);
    return {
      workload,
      name: names[place] as string,
      firstNumber: kind === "StatefulSet" ? workload.firstOrdinal : 1,
      count: spec.gated ? gated(workload, tell) : countOf(workload, manifests, options, tell),
      priority: priorityOf(workload, surroundings, tell),
      pod: podKindOf(workload, withLimitRanges(spec, ranges), servicesIn.get(namespace) ?? []),
    };
  });
  return { batches: batches.sort(inOrder), assumptions: told };
}

/** The labels that controllers put on their pods keep revisions apart: one that no running pod has. */
export const NEW_REVISION = "new";

export function podKindOf(workload: PodWorkload, given: PodSpec, services: readonly Service[]): PodKind {
  const { namespace } = workload;
  const labels = labelsOf(workload);
  const spec = workload.kind === "DaemonSet" ? daemonSpec(given) : given;
  return {
    namespace,
    labels,
    spec,
    requests: requestsOf(spec),
    scored: scoredRequestsOf(spec),
    spreadSelector: spreadSelectorOf(workload, labels, services),
  };
}

function inOrder(a: PodBatch, b: PodBatch): number {
  const later = ({ workload }: PodBatch): number => (workload.kind === "DaemonSet" ? 0 : 1);
  return later(a) - later(b) || b.priority - a.priority;
}

/** The name of the workload, with its namespace and kind where others are called the same. */
function uniqueNames(workloads: readonly PodWorkload[]): readonly string[] {
  const forms: readonly ((workload: PodWorkload) => string)[] = [
    ({ name }) => name,
    ({ namespace, name }) => `${namespace}/${name}`,
    ({ namespace, kind, name }) => `${namespace}/${kind}/${name}`,
  ];
  const counts = forms.map((form) => countsOf(workloads.map(form)));
  const taken = new Map<string, number>();
  return workloads.map((workload) => {
    const place = forms.findIndex((form, index) => counts[index]?.get(form(workload)) === 1);
    if (place >= 0) return (forms[place] as (typeof forms)[number])(workload);
    const name = (forms[2] as (typeof forms)[number])(workload);
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return `${name}/${times}`;
  });
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function byNamespace(services: readonly Service[]): ReadonlyMap<string, readonly Service[]> {
  const all = new Map<string, Service[]>();
  for (const service of services) {
    const others = all.get(service.namespace);
    if (others === undefined) all.set(service.namespace, [service]);
    else others.push(service);
  }
  return all;
}

function gated({ name }: PodWorkload, tell: Tell): number {
  tell(assumePods("gated", { workload: name }));
  return 0;
}

function countOf(
  workload: PodWorkload,
  { autoscalers }: Pick<Manifests, "autoscalers">,
  { cronJobs = false }: ExpandOptions,
  tell: Tell,
): number {
  const { kind, name, namespace, replicas, suspended } = workload;
  if (kind === "DaemonSet" || kind === "Pod") return 1;
  if (suspended) return 0;
  if (kind === "CronJob" && !cronJobs) {
    tell(assumePods("cron-job", { workload: name }));
    return 0;
  }
  const scaler = autoscalers.find(
    ({ namespace: where, target }) => where === namespace && target.kind === kind && target.name === name,
  );
  const count = replicas ?? scaler?.minimum ?? 1;
  if (count > MOST_PODS) tell(assumePods("too-many-pods", { workload: name, count, placed: MOST_PODS }));
  return Math.min(MOST_PODS, Math.max(0, count));
}

/** More than a cluster may have. */
const MOST_PODS = 200_000;

function priorityOf(
  { name, spec }: PodWorkload,
  { priorityClasses }: Pick<Surroundings, "priorityClasses">,
  tell: Tell,
): number {
  const { priority, priorityClass } = spec;
  if (priority !== undefined) return priority;
  if (priorityClass === undefined) return priorityClasses.find(({ isDefault }) => isDefault)?.value ?? 0;
  const found = priorityClasses.find((one) => one.name === priorityClass)?.value ?? PRIORITY_CLASSES.get(priorityClass);
  if (found === undefined) tell(assumePods("priority-class-unknown", { workload: name, priorityClass }));
  return found ?? 0;
}

function labelsOf({ kind, name, labels }: PodWorkload): Labels {
  switch (kind) {
    case "Deployment":
      return { ...labels, "pod-template-hash": NEW_REVISION };
    case "StatefulSet":
    case "DaemonSet":
      return { ...labels, "controller-revision-hash": NEW_REVISION };
    case "Job":
      return { ...labels, "job-name": name, "batch.kubernetes.io/job-name": name };
    default:
      return labels;
  }
}

/** A DaemonSet's pods put up with what troubles a node. */
function daemonSpec(spec: PodSpec): PodSpec {
  const added = spec.hostNetwork ? [...DAEMON_TOLERATIONS, HOST_NETWORK_TOLERATION] : DAEMON_TOLERATIONS;
  return { ...spec, tolerations: [...spec.tolerations, ...added] };
}

/** All that selects the pod, together: its Services and its controller. */
function spreadSelectorOf(
  { kind, selector }: PodWorkload,
  labels: Labels,
  services: readonly Service[],
): LabelSelector {
  const selecting = services
    .map((service) => selectorOf(service.selector))
    .filter((one) => one.length > 0 && matchesSelector(one, labels));
  const requirements: Requirement[] = selecting.flat();
  if (OWNERS.has(kind)) requirements.push(...(selector ?? []));
  // The selector of a Deployment's ReplicaSet takes its own revision only.
  if (kind === "Deployment") requirements.push(...selectorOf({ "pod-template-hash": NEW_REVISION }));
  return requirements.length === 0 ? null : requirements;
}

/** The controllers that the scheduler looks for. */
const OWNERS: ReadonlySet<string> = new Set(["Deployment", "ReplicaSet", "ReplicationController", "StatefulSet"]);
