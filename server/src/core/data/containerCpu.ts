// What the CPU units of a container mean to the host, and how far they go.

/** Where and when the numbers were read. */
export const CONTAINER_CPU_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html",
  checked: "2026-11-21",
} as const;

/** The fewest CPU shares that the Linux kernel knows. */
export const LEAST_CPU_SHARES = 2;

/** The most that older references of ECS name. */
export const FORMER_MOST_CPU = 10_240;

/** 192 vCPU: the most that a task can have on EC2. */
export const MOST_TASK_CPU = 196_608;
