// What a task on Fargate costs when it runs all month. Numbers in, numbers out; for Linux only.
import { type FargatePrices, type FargateRate, FREE_STORAGE, MONTH_HOURS } from "../../data/fargatePrices.js";

/** CPU units, MiB, and GiB of ephemeral storage (absent: what is free). */
export interface FargateTask {
  readonly cpu: number;
  readonly memory: number;
  readonly storage?: number;
}

/** USD a month. */
export interface MonthlyCost {
  readonly onDemand: number;
  /** The least that Spot may cost; undefined where the prices do not tell. */
  readonly spot: number | undefined;
}

export interface FargateCost {
  readonly x86: MonthlyCost;
  readonly arm: MonthlyCost | undefined;
}

export function fargateCost(task: FargateTask, prices: FargatePrices): FargateCost {
  const { x86, arm, spot, storage = 0 } = prices;
  const extra = Math.max(0, (task.storage ?? FREE_STORAGE) - FREE_STORAGE) * storage;
  const month = ({ vcpu, gb }: FargateRate, factor: number): number =>
    ((vcpu * task.cpu + gb * task.memory) * (factor / 1024) + extra) * MONTH_HOURS;
  const cost = (rate: FargateRate): MonthlyCost => ({
    onDemand: month(rate, 1),
    spot: spot === undefined ? undefined : month(rate, 1 - spot),
  });
  return { x86: cost(x86), arm: arm === undefined ? undefined : cost(arm) };
}

/** `$9.01`, `$1,234`: cents where they matter. */
export function dollars(amount: number): string {
  if (amount < 100) return `$${amount.toFixed(2)}`;
  return `$${Math.round(amount)}`.replace(/\B(?=(\d{3})+$)/g, ",");
}
