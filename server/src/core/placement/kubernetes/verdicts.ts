// Why a node cannot take a pod: a closed list, with the words of the scheduler.
import type { VerdictOf } from "../framework.js";
import type { HostPort, Taint } from "./types.js";

/** What is told with each code. */
interface DataOf {
  readonly UNSCHEDULABLE: None;
  readonly NODE_NAME: { readonly wanted: string };
  readonly TAINT: Taint;
  readonly NODE_AFFINITY: None;
  /** Those that are taken. */
  readonly HOST_PORTS: { readonly ports: readonly HostPort[] };
  readonly PODS: { readonly most: number };
  readonly INSUFFICIENT: { readonly resource: string; readonly needed: number; readonly free: number };
  readonly CLAIM_IN_USE: { readonly claim: string };
  readonly CLAIM_UNBOUND: { readonly claim: string };
  readonly VOLUME_NODE: { readonly volume: string };
  readonly VOLUME_NONE: { readonly claim: string };
  readonly VOLUME_ZONE: { readonly volume: string };
  readonly SPREAD_LABEL: { readonly topologyKey: string };
  readonly SPREAD: {
    readonly topologyKey: string;
    readonly domain: string;
    readonly pods: number;
    readonly fewest: number;
    readonly maxSkew: number;
  };
  readonly POD_AFFINITY: { readonly topologyKeys: readonly string[] };
  readonly POD_ANTI_AFFINITY: Domain;
  readonly EXISTING_ANTI_AFFINITY: Domain;
  readonly FARGATE: { readonly problem: string };
}

type None = Readonly<Record<never, never>>;

interface Domain {
  readonly topologyKey: string;
  readonly domain: string;
}

export type KubernetesCode = keyof DataOf;

export type KubernetesVerdict = { readonly [C in KubernetesCode]: VerdictOf<C, DataOf[C]> }[KubernetesCode];

const REASONS: { readonly [C in KubernetesCode]: (data: DataOf[C]) => string } = {
  UNSCHEDULABLE: () => "node(s) were unschedulable",
  NODE_NAME: () => "node(s) didn't match the requested node name",
  TAINT: ({ key, value }) => `node(s) had untolerated taint {${key}: ${value}}`,
  NODE_AFFINITY: () => "node(s) didn't match Pod's node affinity/selector",
  HOST_PORTS: () => "node(s) didn't have free ports for the requested pod ports",
  PODS: () => "Too many pods",
  INSUFFICIENT: ({ resource }) => `Insufficient ${resource}`,
  CLAIM_IN_USE: () => "node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode",
  CLAIM_UNBOUND: () => "pod has unbound immediate PersistentVolumeClaims",
  VOLUME_NODE: () => "node(s) had volume node affinity conflict",
  VOLUME_NONE: () => "node(s) didn't find available persistent volumes to bind",
  VOLUME_ZONE: () => "node(s) had no available volume zone",
  SPREAD_LABEL: () => "node(s) didn't match pod topology spread constraints (missing required label)",
  SPREAD: () => "node(s) didn't match pod topology spread constraints",
  POD_AFFINITY: () => "node(s) didn't match pod affinity rules",
  POD_ANTI_AFFINITY: () => "node(s) didn't match pod anti-affinity rules",
  EXISTING_ANTI_AFFINITY: () => "node(s) didn't satisfy existing pods anti-affinity rules",
  FARGATE: ({ problem }) => `Pod not supported on Fargate: ${problem}`,
};

export function podVerdict<C extends KubernetesCode>(code: C, plugin: string, data: DataOf[C]): KubernetesVerdict {
  return { code, plugin, reason: REASONS[code](data), data } as Extract<KubernetesVerdict, { code: C }>;
}

/** `0/3 nodes are available: 2 Insufficient cpu, 1 node(s) were unschedulable.` */
export function summaryOf(nodes: number, verdicts: Iterable<readonly KubernetesVerdict[]>): string {
  const counts = new Map<string, number>();
  for (const { reason } of [...verdicts].flat()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const parts = [...counts].map(([reason, count]) => `${count} ${reason}`).sort();
  return `0/${nodes} nodes are available${parts.length === 0 ? "" : `: ${parts.join(", ")}`}.`;
}
