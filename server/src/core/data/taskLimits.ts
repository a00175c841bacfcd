// Limits on what a task definition says for the task as a whole.

/** Where and when they were read. */
export const TASK_LIMITS_SOURCE = {
  parameters: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html",
  quotas: "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html",
  storage: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EphemeralStorage.html",
  checked: "2026-11-21",
} as const;

/** CPU units of a task on instances: 0.125 to 192 vCPU. Older texts end at 10,240 units. */
export const INSTANCE_CPU_UNITS = { least: 128, most: 196_608 } as const;

/** GiB of ephemeral storage that can be asked for on Fargate; without asking there are 20. */
export const EPHEMERAL_GIB = { default: 20, least: 21, most: 200 } as const;

/** Placement constraints of a task, those given when it is run included. */
export const PLACEMENT_CONSTRAINTS = 10;

/** Characters of the expression of a placement constraint. */
export const PLACEMENT_EXPRESSION = 2000;

/** Bytes of a whole task definition. How the service measures them is not published. */
export const TASK_DEFINITION_BYTES = 65_536;
