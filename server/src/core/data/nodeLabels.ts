// The labels of nodes that Kubernetes, EKS, its Auto Mode and Karpenter set, and the values that some of them take. From
// kubernetes.io/docs/reference/labels-annotations-taints/, the guide of Amazon EKS and karpenter.sh/docs, read 2026-11-21.
import { AUTO_MODE_INSTANCE, EKS_LABEL_VALUES, KARPENTER_INSTANCE } from "./eksLabels.js";

export const NODE_LABELS_SOURCE = {
  url: "https://kubernetes.io/docs/reference/labels-annotations-taints/",
  eks: "https://docs.aws.amazon.com/eks/latest/userguide/create-node-pool.html",
  karpenter: "https://karpenter.sh/docs/concepts/scheduling/",
  checked: "2026-11-21",
} as const;

/** Labels of before → those that stand in their place. */
export const OLD_NODE_LABELS: ReadonlyMap<string, string> = new Map([
  ["beta.kubernetes.io/arch", "kubernetes.io/arch"],
  ["beta.kubernetes.io/os", "kubernetes.io/os"],
  ["beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type"],
  ["failure-domain.beta.kubernetes.io/region", "topology.kubernetes.io/region"],
  ["failure-domain.beta.kubernetes.io/zone", "topology.kubernetes.io/zone"],
  ["node-role.kubernetes.io/master", "node-role.kubernetes.io/control-plane"],
]);

const ARCHITECTURES = ["amd64", "arm64", "arm", "386", "ppc64le", "s390x", "riscv64", "loong64", "mips64le"];

/** Labels that take certain values only; other spellings of them → the right one. */
export const NODE_LABEL_VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ["kubernetes.io/arch", ARCHITECTURES],
  ["kubernetes.io/os", ["linux", "windows"]],
  ["beta.kubernetes.io/arch", ARCHITECTURES],
  ["beta.kubernetes.io/os", ["linux", "windows"]],
  ...Object.entries(EKS_LABEL_VALUES),
]);

export const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["x86_64", "amd64"],
  ["x86-64", "amd64"],
  ["x64", "amd64"],
  ["intel", "amd64"],
  ["aarch64", "arm64"],
  ["graviton", "arm64"],
  ["ondemand", "on-demand"],
]);

const INSTANCE = [
  "accelerator-count",
  "accelerator-manufacturer",
  "accelerator-name",
  "capability-flex",
  "category",
  "cpu",
  "cpu-manufacturer",
  "cpu-sustained-clock-speed-mhz",
  "ebs-bandwidth",
  "encryption-in-transit-supported",
  "family",
  "generation",
  "gpu-count",
  "gpu-manufacturer",
  "gpu-memory",
  "gpu-name",
  "hypervisor",
  "local-nvme",
  "memory",
  "network-bandwidth",
  "size",
  "tenancy",
];

export const NODE_LABELS: ReadonlySet<string> = new Set([
  "kubernetes.io/arch",
  "kubernetes.io/hostname",
  "kubernetes.io/os",
  "node.kubernetes.io/exclude-from-external-load-balancers",
  "node.kubernetes.io/instance-type",
  "node.kubernetes.io/windows-build",
  "node-role.kubernetes.io/control-plane",
  "topology.kubernetes.io/region",
  "topology.kubernetes.io/zone",
  "topology.k8s.aws/capacity-block-id",
  "topology.k8s.aws/network-node-layer-1",
  "topology.k8s.aws/network-node-layer-2",
  "topology.k8s.aws/network-node-layer-3",
  "topology.k8s.aws/zone-id",
  "topology.ebs.csi.aws.com/zone",
  "topology.efs.csi.aws.com/zone",
  "eks.amazonaws.com/capacityType",
  "eks.amazonaws.com/compute-type",
  "eks.amazonaws.com/fargate-profile",
  "eks.amazonaws.com/nodegroup",
  "eks.amazonaws.com/nodegroup-image",
  "eks.amazonaws.com/sourceLaunchTemplateId",
  "eks.amazonaws.com/sourceLaunchTemplateVersion",
  "karpenter.sh/capacity-type",
  "karpenter.sh/initialized",
  "karpenter.sh/nodepool",
  "karpenter.sh/registered",
  "karpenter.k8s.aws/capacity-reservation-id",
  "karpenter.k8s.aws/capacity-reservation-type",
  "karpenter.k8s.aws/ec2nodeclass",
  ...INSTANCE.flatMap((name) => [`${AUTO_MODE_INSTANCE}${name}`, `${KARPENTER_INSTANCE}${name}`]),
]);
