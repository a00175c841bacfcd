// Labels that EKS and Karpenter put on nodes, where they take certain values only. From "Managed node groups", "Fargate" and
// "Auto Mode" of the guide of Amazon EKS and from karpenter.sh/docs, read 2026-11-21.

export const EKS_LABELS_READ = "2026-11-21";

export const EKS_LABEL_VALUES: Readonly<Record<string, readonly string[]>> = {
  "eks.amazonaws.com/capacityType": ["ON_DEMAND", "SPOT", "CAPACITY_BLOCK"],
  "eks.amazonaws.com/compute-type": ["ec2", "fargate", "auto", "hybrid"],
  "karpenter.sh/capacity-type": ["on-demand", "spot", "reserved"],
};

/** The labels about instances have the same names under both prefixes. */
export const AUTO_MODE_INSTANCE = "eks.amazonaws.com/instance-";
export const KARPENTER_INSTANCE = "karpenter.k8s.aws/instance-";
