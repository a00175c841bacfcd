// The vocabulary of placing pods: nodes, what runs on them, volumes, and workloads that are to be placed. Plain frozen data,
// read from whatever tells of it; a list holds only what is known.

export type Labels = Readonly<Record<string, string>>;

/** By resource: CPU in thousandths of a core, everything else in ones (memory in bytes). */
export type Amounts = Readonly<Record<string, number>>;

/** What bears on where pods go, whether a cluster or manifests tell of it. */
export interface Surroundings {
  readonly volumes: readonly PersistentVolume[];
  readonly claims: readonly PersistentVolumeClaim[];
  readonly storageClasses: readonly StorageClass[];
  readonly services: readonly Service[];
  readonly namespaces: readonly Namespace[];
  readonly priorityClasses: readonly PriorityClass[];
  readonly limitRanges: readonly LimitRange[];
  readonly quotas: readonly Namespaced[];
  readonly fargateProfiles: readonly FargateProfile[];
}

export interface KubernetesCluster extends Surroundings {
  readonly nodes: readonly KubernetesNode[];
  /** What runs on the nodes. */
  readonly pods: readonly RunningPod[];
  /** Pods of the cluster that have no node yet. */
  readonly waitingPods: number;
}

export interface KubernetesNode {
  readonly name: string;
  readonly labels: Labels;
  readonly taints: readonly Taint[];
  /** Cordoned. */
  readonly unschedulable: boolean;
  /** CPU, memory, ephemeral storage or number of pods that is missing is not known and never short. */
  readonly allocatable: Amounts;
}

export interface Taint {
  readonly key: string;
  readonly value: string;
  readonly effect: string;
}

/** Empty texts are what is not said. */
export interface Toleration extends Taint {
  readonly operator: string;
}

/** What must hold of labels, all of it. `In` with one value is what `matchLabels` says. */
export interface Requirement {
  readonly key: string;
  readonly operator: string;
  readonly values: readonly string[];
}

/** Empty: everything; null: nothing. */
export type LabelSelector = readonly Requirement[] | null;

export interface NodeTerm {
  readonly expressions: readonly Requirement[];
  readonly fields: readonly Requirement[];
}

export interface Weighted<Term> {
  readonly weight: number;
  readonly term: Term;
}

/** Other pods by which a pod is drawn or kept away. */
export interface PodTerm {
  readonly topologyKey: string;
  readonly selector: LabelSelector;
  /** Empty, and null: those of the pod itself. */
  readonly namespaces: readonly string[];
  readonly namespaceSelector: LabelSelector;
  readonly matchLabelKeys: readonly string[];
  readonly mismatchLabelKeys: readonly string[];
}

export interface PodTerms {
  readonly required: readonly PodTerm[];
  readonly preferred: readonly Weighted<PodTerm>[];
}

export interface SpreadConstraint {
  readonly topologyKey: string;
  readonly maxSkew: number;
  /** `DoNotSchedule`; not: `ScheduleAnyway`. */
  readonly hard: boolean;
  readonly selector: LabelSelector;
  readonly matchLabelKeys: readonly string[];
  readonly minDomains: number;
  readonly honorAffinity: boolean;
  readonly honorTaints: boolean;
}

export interface HostPort {
  readonly port: number;
  readonly protocol: string;
  readonly ip: string;
}

export interface ContainerResources {
  readonly requests: Amounts;
  readonly limits: Amounts;
}

export interface InitContainer extends ContainerResources {
  /** Restarted always: it runs beside the others. */
  readonly sidecar: boolean;
}

export interface PodSpec {
  readonly containers: readonly ContainerResources[];
  readonly initContainers: readonly InitContainer[];
  readonly overhead: Amounts;
  /** Of the pod as a whole. */
  readonly resources: ContainerResources;
  readonly hostPorts: readonly HostPort[];
  readonly hostNetwork: boolean;
  readonly privileged: boolean;
  readonly nodeName: string | undefined;
  readonly nodeSelector: Labels;
  /** Undefined: it asks for no node; empty: none matches. */
  readonly requiredNodes: readonly NodeTerm[] | undefined;
  readonly preferredNodes: readonly Weighted<NodeTerm>[];
  readonly tolerations: readonly Toleration[];
  readonly spread: readonly SpreadConstraint[];
  readonly affinity: PodTerms;
  readonly antiAffinity: PodTerms;
  readonly volumes: readonly ClaimVolume[];
  readonly priority: number | undefined;
  readonly priorityClass: string | undefined;
  readonly schedulerName: string | undefined;
  /** Has scheduling gates: it does not enter the queue. */
  readonly gated: boolean;
}

/** A volume that is claimed: by name, or with a claim of the pod's own, made after this one. */
export type ClaimVolume =
  | { readonly claim: string }
  | { readonly volume: string; readonly template: ClaimSpec }
  /** One for each pod of a StatefulSet, which stays with its number. */
  | { readonly ordinalOf: string; readonly template: ClaimSpec };

export interface Owner {
  readonly kind: string;
  readonly name: string;
}

export interface RunningPod {
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  readonly node: string;
  /** What a person would call its workload: the Deployment, not its ReplicaSet. */
  readonly owner: Owner | undefined;
  readonly terminating: boolean;
  readonly spec: PodSpec;
}

export interface ClaimSpec {
  /** Undefined: the default class; empty: none. */
  readonly storageClass: string | undefined;
  readonly accessModes: readonly string[];
  /** Bytes. */
  readonly size: number;
  readonly volumeMode: string;
  readonly selector: LabelSelector;
}

export interface PersistentVolumeClaim extends ClaimSpec {
  readonly namespace: string;
  readonly name: string;
  /** The volume that it is bound to. */
  readonly volume: string | undefined;
  /** Whether the cluster tells of it; one of a manifest is bound before its pods are placed. */
  readonly observed: boolean;
}

export interface PersistentVolume {
  readonly name: string;
  readonly labels: Labels;
  readonly storageClass: string;
  readonly accessModes: readonly string[];
  readonly capacity: number;
  readonly volumeMode: string;
  readonly nodeTerms: readonly NodeTerm[] | undefined;
  /** Who has it: `namespace/name`. */
  readonly claim: string | undefined;
  readonly available: boolean;
}

export interface StorageClass {
  readonly name: string;
  readonly provisioner: string;
  /** `WaitForFirstConsumer`. */
  readonly waits: boolean;
  readonly isDefault: boolean;
  /** By term: the values of each key. Empty: everywhere. */
  readonly allowedTopologies: readonly (readonly Requirement[])[];
}

export interface Service {
  readonly namespace: string;
  readonly name: string;
  readonly selector: Labels;
}

export interface Namespace {
  readonly name: string;
  readonly labels: Labels;
}

export interface FargateProfile {
  readonly name: string;
  /** A pod of one of these, with all its labels; `*` and `?` stand for any text and any character. */
  readonly selectors: readonly { readonly namespace: string; readonly labels: Labels }[];
}

export type WorkloadKind =
  | "Pod"
  | "Deployment"
  | "ReplicaSet"
  | "ReplicationController"
  | "StatefulSet"
  | "DaemonSet"
  | "Job"
  | "CronJob";

/** Pods that are all alike, as a manifest describes them. */
export interface PodWorkload {
  readonly kind: WorkloadKind;
  readonly namespace: string;
  readonly name: string;
  /** How many pods: the replicas, the parallelism. Undefined: it does not say. */
  readonly replicas: number | undefined;
  readonly suspended: boolean;
  /** The number of the first pod of a StatefulSet. */
  readonly firstOrdinal: number;
  /** Of the pods. */
  readonly labels: Labels;
  readonly selector: LabelSelector;
  readonly spec: PodSpec;
}

/** What manifests ask for. */
export interface Manifests extends Surroundings {
  readonly workloads: readonly PodWorkload[];
  readonly autoscalers: readonly Autoscaler[];
  readonly nodePools: readonly NodePool[];
}

export interface Namespaced {
  readonly namespace: string;
  readonly name: string;
}

export interface Autoscaler extends Namespaced {
  readonly target: Owner;
  readonly minimum: number;
}

export interface PriorityClass {
  readonly name: string;
  readonly value: number;
  readonly isDefault: boolean;
}

/** What containers of a namespace ask for when they do not say. */
export interface LimitRange {
  readonly namespace: string;
  readonly requests: Amounts;
  readonly limits: Amounts;
}

/** Of which kind of nodes Karpenter may start. */
export interface NodePool {
  readonly name: string;
  readonly labels: Labels;
  readonly taints: readonly Taint[];
  readonly requirements: readonly Requirement[];
}
