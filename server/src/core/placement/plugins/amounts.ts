// What can be counted: CPU units, memory and network interfaces. As much must be free as the task takes.
import type { EcsFilter } from "../ecs.js";
import { type ShortageCode, verdict } from "../verdicts.js";

export const cpu = amount("cpu", "cpu", "RESOURCE:CPU");
export const memory = amount("memory", "memory", "RESOURCE:MEMORY");
export const networkInterfaces = amount("networkInterfaces", "eniSlots", "RESOURCE:ENI");

function amount(name: string, resource: "cpu" | "memory" | "eniSlots", code: ShortageCode): EcsFilter {
  return {
    name,
    settled: ({ board }) => board.need[resource] === 0,
    passes: ({ board: { need, free } }, index) =>
      need[resource] === 0 || (free[resource][index] as number) >= need[resource],
    verdicts: ({ board: { need, free } }, index) => {
      const left = free[resource][index] as number;
      const needed = need[resource];
      return needed === 0 || left >= needed ? [] : [verdict(code, name, { needed, free: left })];
    },
  };
}
