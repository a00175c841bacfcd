// The operating systems that a task definition can name, and which of them Fargate offers.

export interface OperatingSystem {
  readonly family: string;
  readonly fargate: boolean;
}

/** Where and when the table was read. Whether Fargate offers Windows Server 2025 is not documented. */
export const OPERATING_SYSTEMS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RuntimePlatform.html",
  checked: "2026-11-21",
} as const;

export const OPERATING_SYSTEMS: readonly OperatingSystem[] = [
  { family: "LINUX", fargate: true },
  { family: "WINDOWS_SERVER_2016_FULL", fargate: false },
  { family: "WINDOWS_SERVER_2019_FULL", fargate: true },
  { family: "WINDOWS_SERVER_2019_CORE", fargate: true },
  { family: "WINDOWS_SERVER_2004_CORE", fargate: false },
  { family: "WINDOWS_SERVER_20H2_CORE", fargate: false },
  { family: "WINDOWS_SERVER_2022_FULL", fargate: true },
  { family: "WINDOWS_SERVER_2022_CORE", fargate: true },
  { family: "WINDOWS_SERVER_2025_FULL", fargate: false },
  { family: "WINDOWS_SERVER_2025_CORE", fargate: false },
];
