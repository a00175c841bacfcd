// Pods that Amazon EKS runs on AWS Fargate: each on a node of its own, of the smallest size that holds it.
import { smallestFargateSize } from "../../data/fargateSizes.js";
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

/** `*` stands for any text, `?` for one character. Linear in the text for each `*`. */
function isLike(pattern: string, text: string): boolean {
  let [at, star, mark] = [0, -1, 0];
  let place = 0;
  while (place < text.length) {
    const wanted = pattern[at];
    if (wanted === "*") {
      star = at++;
      mark = place;
    } else if (wanted === "?" || wanted === text[place]) {
      at += 1;
      place += 1;
    } else if (star >= 0) {
      at = star + 1;
      place = ++mark;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}

/** MiB that Kubernetes itself takes on such a node. */
const KUBERNETES_MEMORY = 256;
const MIB = 1024 * 1024;

/** Of the sizes that EKS offers: the largest has 16 vCPUs. */
function sizeOf({ requests }: PodKind): FargatePod["size"] {
  const cpu = ((requests.cpu ?? 0) * 1024) / 1000;
  const size = smallestFargateSize(cpu, (requests.memory ?? 0) / MIB + KUBERNETES_MEMORY, false);
  return size !== undefined && size.cpu <= MOST_CPU ? size : undefined;
}

const MOST_CPU = 16 * 1024;

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
