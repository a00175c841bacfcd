// The sizes of Fargate that Amazon EKS rounds pods up to: those of Fargate for Linux up to 16 vCPUs, after room for
// Kubernetes itself was added. From "Fargate Pod configuration" (docs.aws.amazon.com/eks/latest/userguide/
// fargate-pod-configuration.html), read 2026-11-21; it writes GB where GiB are meant.
import { FARGATE_SIZES, type FargateSize } from "./fargateSizes.js";

export const EKS_FARGATE_SIZES_READ = "2026-11-21";

const LARGEST_CPU = 16 * 1024;

export const EKS_FARGATE_SIZES: readonly FargateSize[] = FARGATE_SIZES.filter(({ cpu }) => cpu <= LARGEST_CPU);

/** MiB that are added to what a pod requests: for the kubelet, kube-proxy and containerd. */
export const KUBERNETES_MEMORY = 256;

/** GiB of ephemeral storage: what a pod has without asking, and the most that it may ask for. */
export const EKS_FARGATE_STORAGE = { usual: 20, most: 175 } as const;

/** The size of a pod that requests so many CPU units and MiB; undefined when none is large enough. */
export function eksFargateSize(cpu: number, memory: number): { cpu: number; memory: number } | undefined {
  for (const size of EKS_FARGATE_SIZES) {
    if (size.cpu < cpu) continue;
    const enough = size.memory.find((mib) => mib >= memory + KUBERNETES_MEMORY);
    if (enough !== undefined) return { cpu: size.cpu, memory: enough };
  }
  return undefined;
}
