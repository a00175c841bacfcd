// Limits on what clusters and capacity providers say.

/** Where and when they were read. */
export const CLUSTER_LIMITS_SOURCE = {
  cluster: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCluster.html",
  provider: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateCapacityProvider.html",
  scaling: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedScaling.html",
  checked: "2026-11-21",
} as const;

/** Letters, digits, `-` and `_`: names of clusters and of capacity providers. */
export const CLUSTER_NAME = /^[a-zA-Z0-9_-]+$/;
export const CLUSTER_NAME_LENGTH = 255;

/** Beginnings that AWS keeps for itself, in any letter case. */
export const RESERVED_PROVIDER_NAME = /^(?:aws|ecs|fargate)/i;

/** The numbers of `managedScaling`. */
export const MANAGED_SCALING = {
  minimumScalingStepSize: { min: 1, max: 10_000 },
  maximumScalingStepSize: { min: 1, max: 10_000 },
  targetCapacity: { min: 1, max: 100 },
  instanceWarmupPeriod: { min: 0, max: 10_000 },
} as const;
