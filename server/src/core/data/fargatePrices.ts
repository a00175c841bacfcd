// What Fargate costs by the hour. The region is named wherever a price is shown, since prices differ between regions; a
// setting replaces them by one's own.

export interface FargateRate {
  /** USD an hour for one vCPU, and for one GB. */
  readonly vcpu: number;
  readonly gb: number;
}

export interface FargatePrices {
  readonly region: string;
  /** When the prices were those of AWS, in words; absent for prices of one's own. */
  readonly asOf?: string;
  readonly x86: FargateRate;
  readonly arm?: FargateRate;
  /** USD an hour for one GB of ephemeral storage beyond what is free. */
  readonly storage?: number;
  /** The largest discount of Fargate Spot, from 0 to 1; its prices move. */
  readonly spot?: number;
}

/**
 * Whose prices they are, and where and when they were read: comparisons that others published that spring. Windows is left
 * out, since it is not said whether its licence comes on top.
 */
export const FARGATE_PRICES_SOURCE = {
  url: "https://aws.amazon.com/fargate/pricing/",
  readAt: "https://cloudburn.io/",
  checked: "2026-04-01",
} as const;

/** On-demand list prices of Linux tasks. */
export const FARGATE_PRICES: FargatePrices = {
  region: "us-east-1",
  asOf: "March 2026",
  x86: { vcpu: 0.04048, gb: 0.004445 },
  arm: { vcpu: 0.03238, gb: 0.00356 },
  storage: 0.000111,
  spot: 0.7,
};

/** GB of ephemeral storage that cost nothing. */
export const FREE_STORAGE = 20;

/** Hours of a month, as AWS reckons. */
export const MONTH_HOURS = 730;
