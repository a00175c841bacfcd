// What the placement preview asks and what it is told: plain data that goes between threads, processes and a web page. Numbers
// stand in columns, names are made where they are shown, and what only somebody who looks at it wants to know is asked for by itself.
import type { Assumption } from "../assumptions.js";
import type { FargateAnswer } from "../fargate.js";
import type { ProfileName } from "../kubernetes/profiles.js";
import type { Workload } from "../types.js";

/** What a person changes without touching a file; absent: as the files say. */
export interface PreviewInputs {
  /** How many tasks. */
  readonly count?: number;
  /** On one line, as `spread(attribute:ecs.availability-zone),binpack(memory)`. */
  readonly strategy?: string;
  /** What `random` draws from. */
  readonly seed?: number;
  readonly loseZones?: readonly string[];
  /** Instances, or nodes, that take nothing more. */
  readonly drain?: readonly string[];
  /** The type that every instance is. */
  readonly type?: string;
  /** Instances that are there besides. */
  readonly more?: readonly MoreInstances[];
  /** Kubernetes: how nodes are scored. */
  readonly profile?: ProfileName;
  /** Kubernetes: workloads whose running pods go first. */
  readonly replace?: readonly string[];
  /** How far the service may be scaled out: is there room for so many? */
  readonly most?: number;
}

export interface MoreInstances {
  readonly type: string;
  /** Absent: of no known zone. */
  readonly zone?: string;
  /** The capacity provider that they belong to; absent: that of the others of the type. */
  readonly provider?: string;
  readonly count: number;
}

/** What is to be placed. */
export type PreviewSubject =
  | {
      readonly scheduler: "ECS";
      readonly workload: Workload;
      readonly assumptions: readonly Assumption[];
      /** Whether a service runs it, which is rolled out; absent: if its group is that of a service. */
      readonly isService?: boolean;
    }
  /** On Fargate nothing depends on a cluster but the zones of its subnets. */
  | { readonly scheduler: "Fargate"; readonly answer: FargateAnswer; readonly name: string }
  /** Manifests as JSON.parse would give them. */
  | { readonly scheduler: "Kubernetes"; readonly documents: readonly unknown[] };

export type Scheduler = PreviewSubject["scheduler"];

/** A file that is a cluster, or a part of one. */
export interface ClusterSource {
  /** For messages. */
  readonly name: string;
  readonly path: string;
  /** Of a document that is open; absent: what stands on the disk. */
  readonly text?: string;
}

export interface PreviewQuestion {
  readonly subject: PreviewSubject;
  readonly clusters: readonly ClusterSource[];
  readonly inputs: PreviewInputs;
}

/** A problem is a sentence for a person. */
export type PreviewAnswer = Preview | PreviewProblem;

export interface PreviewProblem {
  readonly problem: string;
}

export interface Preview {
  readonly scheduler: Scheduler;
  /** Of the inputs, with what the files say where nothing was changed. */
  readonly effective: Effective;
  readonly figures: Figures;
  /** What the bars show, in their order. */
  readonly resources: readonly PreviewResource[];
  /** By their names; each with the places of its instances, by theirs. The zone "" is not known. */
  readonly zones: readonly { readonly name: string; readonly instances: readonly number[] }[];
  readonly instances: readonly PreviewInstance[];
  /** Tasks that are alike, one after the other in the order of scheduling. */
  readonly batches: readonly PreviewBatch[];
  /** By task, in the order of scheduling: the place of its instance; -1: it was not placed. */
  readonly chosen: readonly number[];
  /** Tasks that were not placed, those with the same reasons together. */
  readonly blocked: readonly PreviewBlocked[];
  /** Null: nothing is rolled out, such as with a task that runs by itself. */
  readonly rollout: PreviewRollout | null;
  readonly managedScaling: readonly { readonly provider: string; readonly n: number; readonly m: number }[];
  readonly assumptions: readonly string[];
}

export interface Effective {
  readonly count: number;
  /** Whether the count may be changed: not of a daemon, not of manifests. */
  readonly countable: boolean;
  /** Empty: any instance will do. */
  readonly strategy: string;
  readonly seed: number;
  /** Whether chance decides anything. */
  readonly random: boolean;
  readonly profile: ProfileName;
  /** Every zone of the cluster, the lost ones included. */
  readonly zones: readonly string[];
  /** The types of the cluster, each once. */
  readonly types: readonly string[];
}

export interface Figures {
  readonly placed: number;
  readonly total: number;
  readonly instancesUsed: number;
  readonly instances: number;
  /** USD, of the instances used; null: not known. */
  readonly costPerMonth: number | null;
  /** Of what the price is, as in `us-east-1`. */
  readonly region: string;
  /** Of what is free, how much lies on instances that take no further task: from 0 to 1; null: nothing is free, or not known. */
  readonly stranded: { readonly cpu: number | null; readonly memory: number | null };
  /** The difference between the zone with most tasks and the one with fewest; null: there is one zone at most. */
  readonly skew: number | null;
  /** How many more tasks would fit; null: more than anybody runs, or manifests of several kinds. */
  readonly spare: number | null;
  /** Tasks on Spot, where that is known. */
  readonly spot: number | null;
  /** The least number of instances of one type, and the cheapest mix, that take the whole workload. Null: not known, or not asked for. */
  readonly fit: PreviewFit | null;
}

export interface PreviewFit {
  /** Of the type of which the cluster has most, among those that take a task: no fewer than `lower`, and surely `upper`. */
  readonly type: string;
  readonly lower: number;
  readonly upper: number;
  /** Of all types of the same processor; USD a month. */
  readonly cheapest: {
    readonly instances: readonly { readonly type: string; readonly count: number }[];
    readonly costPerMonth: number;
  } | null;
}

export interface PreviewResource {
  readonly key: "cpu" | "memory" | "eniSlots" | "gpus" | "pods";
  /** As in `CPU`. */
  readonly label: string;
  /**
   * Amounts are shown divided by the scale, with the unit: 1,024 and `GiB`. Memory is told in MiB, CPU in units; on Kubernetes
   * CPU in thousandths of a core, by the scale 1,000.
   */
  readonly scale: number;
  readonly unit: string;
}

export interface PreviewInstance {
  readonly id: string;
  readonly type: string | null;
  /** What keeps it from taking tasks, as in `DRAINING`, and `LOST` in a zone that is lost; null: nothing. Lost ones come last. */
  readonly state: string | null;
  /** By resource, what was taken before. */
  readonly before: readonly number[];
  /** By resource; null: not known, and then nothing is blocked by it. */
  readonly whole: readonly (number | null)[];
  /** What ran before: by group, or by workload. The group "" is not known. */
  readonly running: readonly { readonly group: string; readonly count: number }[];
  /** Fixed host ports in use before, those of the system left out, as in `8080` and `53/udp`. */
  readonly ports: readonly string[];
}

export interface PreviewBatch {
  /** Tasks are called `<name>-<number>`, the first one with `firstNumber`. */
  readonly name: string;
  readonly firstNumber: number;
  /** The place of its first task. */
  readonly first: number;
  readonly count: number;
  /** By resource, what a task takes; `ALL`: all that an instance has. */
  readonly takes: readonly (number | "ALL")[];
  /** Fixed host ports. */
  readonly ports: readonly string[];
}

export interface PreviewBlocked {
  /** The place of the first of the tasks, and how many there are. */
  readonly first: number;
  readonly count: number;
  /** Their places, where they do not stand one after the other. */
  readonly places?: readonly number[];
  /** What the service says in all; null: nothing but the reasons. */
  readonly summary: string | null;
  /**
   * In the service's words, with the places of the instances that each rules out, those with most first. Empty also where
   * there are too many groups to tell of all; a step tells then.
   */
  readonly reasons: readonly { readonly reason: string; readonly instances: readonly number[] }[];
  /** The nearest ones first. */
  readonly changes: readonly PreviewChange[];
}

/** What would let a task in. */
export type PreviewChange =
  /** If a task asked for less; in what the resource is told in. */
  | {
      readonly type: "less";
      readonly resource: "cpu" | "memory" | "gpus";
      readonly from: number;
      readonly to: number;
      readonly instance: number;
    }
  /** If one were free there. */
  | {
      readonly type: "room";
      readonly resource: PreviewResource["key"];
      readonly more: number;
      readonly instance: number;
    }
  /** If instances of this type shared network interfaces: how many tasks one has room for, before and after. */
  | { readonly type: "trunking"; readonly instanceType: string; readonly from: number; readonly to: number }
  /** If there were another instance. */
  | { readonly type: "instance"; readonly more: MoreInstances }
  /** If something else that keeps one instance out were otherwise; a sentence. */
  | { readonly type: "other"; readonly text: string; readonly instance: number };

export interface PreviewRollout {
  readonly lower: number;
  readonly upper: number;
  /** How many more than the count run at the peak that is allowed. */
  readonly extra: number;
  /** Null: not simulated, as of manifests. */
  readonly simulation: {
    readonly batches: readonly {
      /** Places of instances. */
      readonly started: readonly number[];
      readonly stopped: readonly number[];
      readonly old: number;
      readonly new: number;
    }[];
    readonly done: boolean;
    readonly stalled: { readonly fit: number; readonly needed: number } | null;
    readonly peak: number;
    /** By instance: old tasks before the first batch. */
    readonly before: readonly number[];
  } | null;
  /** Of `most`, when it was asked for. */
  readonly most: { readonly asked: number; readonly fit: number } | null;
}

/** Why the first task that finds no place finds none. */
export interface FirstFailure {
  readonly placed: number;
  readonly total: number;
  readonly blocked: PreviewBlocked;
  /** By their places; for the words of reasons and changes. */
  readonly instances: readonly Pick<PreviewInstance, "id" | "type">[];
}

/** Why a task went where it went: what every instance had to say. */
export interface PreviewStep {
  readonly step: number;
  /** The place of the instance; null: none. */
  readonly chosen: number | null;
  /** A sentence, as in `Fewest tasks in us-east-1b (6), then least memory left.` */
  readonly why: string;
  /** Null: on Fargate nobody is asked. */
  readonly rows: readonly PreviewRow[] | null;
}

export interface PreviewRow {
  readonly instance: number;
  readonly verdict: "chosen" | "behind" | "blocked";
  /** In a few words: what speaks against it, or how it scored. */
  readonly text: string;
}
