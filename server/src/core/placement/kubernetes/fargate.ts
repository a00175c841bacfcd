// Pods that Amazon EKS runs on AWS Fargate: each on a node of its own, of the smallest size that holds it.
import { eksFargateSize } from "../../data/eksFargateSizes.js";
import { isLike } from "../../model/k8s/eksFargate.js";
import { labelOf } from "./labels.js";
import type { PodKind } from "./scheduling.js";
import type { FargateProfile, Labels, PodWorkload } from "./types.js";

export interface FargatePod {
  /** The profile that takes it, if one is known. */
  readonly profile: string | undefined;
  /** CPU units and MiB; undefined: it cannot run there. */
  readonly size: { readonly cpu: number; readonly memory: number } | undefined;
  /** Why not. */
  readonly problem: string | undefined;
}

/** Undefined: the pod runs on nodes, as those of a DaemonSet always do. */
export function fargatePodOf(
  { kind }: Pick<PodWorkload, "kind">,
  pod: PodKind,
  profiles: readonly FargateProfile[],
): FargatePod | undefined {
  if (kind === "DaemonSet") return undefined;
  const profile = profileOf(pod, profiles);
  if (profile === undefined && pod.spec.schedulerName !== "fargate-scheduler") return undefined;
  const size = sizeOf(pod);
  const problem = problemOf(pod) ?? (size === undefined ? "no size is large enough" : undefined);
  return { profile: profile?.name, size: problem === undefined ? size : undefined, problem };
}

/** The label names one, else the first by name that selects the pod. */
function profileOf({ namespace, labels }: PodKind, profiles: readonly FargateProfile[]): FargateProfile | undefined {
  const named = labelOf(labels, "eks.amazonaws.com/fargate-profile");
  const selecting = profiles.filter(({ selectors }) =>
    selectors.some((selector) => isLike(selector.namespace, namespace) && hasAll(labels, selector.labels)),
  );
  const sorted = [...selecting].sort((a, b) => (a.name < b.name ? -1 : 1));
  return named === undefined ? sorted[0] : sorted.find(({ name }) => name === named);
}

function hasAll(labels: Labels, patterns: Labels): boolean {
  return Object.entries(patterns).every(([key, value]) =>
    Object.entries(labels).some(([name, found]) => isLike(key, name) && isLike(value, found)),
  );
}

const MIB = 1024 * 1024;

function sizeOf({ requests }: PodKind): FargatePod["size"] {
  return eksFargateSize(((requests.cpu ?? 0) * 1024) / 1000, (requests.memory ?? 0) / MIB);
}

function problemOf({ spec, requests }: PodKind): string | undefined {
  const fields = [
    ...(spec.hostNetwork ? ["HostNetwork"] : []),
    ...(spec.hostPorts.length > 0 ? ["port contains HostPort"] : []),
  ];
  if (fields.length > 0) return `fields not supported: ${fields.join(", ")}`;
  if (spec.privileged) return "invalid SecurityContext fields: Privileged";
  const device = Object.keys(requests).find((name) => DEVICES.test(name) && (requests[name] as number) > 0);
  return device === undefined ? undefined : `invalid resource: ${device}`;
}

const DEVICES = /^(?:nvidia\.com|amd\.com|aws\.amazon\.com)\//;
