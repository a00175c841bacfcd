// The most that one node can have: the largest instance type of EC2 in either respect (u7inh-32tb.480xlarge: 1,920 vCPUs and
// 32,768 GiB, as the table of memory-optimized types says; of the other types none has more of either).

/** Where and when it was read. */
export const LARGEST_NODE_SOURCE = {
  url: "https://docs.aws.amazon.com/ec2/latest/instancetypes/mo.html",
  checked: "2026-11-21",
} as const;

export const LARGEST_NODE = { vcpus: 1920, memoryMiB: 33_554_432 } as const;
