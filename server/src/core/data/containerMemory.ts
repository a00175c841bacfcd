// The least memory of a container, in MiB.

/** Where and when the limits were read. */
export const CONTAINER_MEMORY_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  agent: "https://github.com/aws/amazon-ecs-agent",
  checked: "2026-11-21",
} as const;

export const LEAST_MEMORY = {
  /** Below this nothing accepts it. */
  any: 4,
  /** Docker since 20.10.1. */
  docker: 6,
  /** The agent gives a Windows container no less. */
  windows: 256,
} as const;
