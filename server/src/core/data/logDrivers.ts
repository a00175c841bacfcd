// The log drivers of ECS, and where else than on Linux instances they are to be had.

export interface LogDriver {
  readonly name: string;
  readonly fargate: boolean;
  /** On managed instances. */
  readonly managed: boolean;
  readonly windows: boolean;
}

/** Where and when the table was read. */
export const LOG_DRIVERS_SOURCE = {
  url: "https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html",
  checked: "2026-11-21",
} as const;

export const LOG_DRIVERS: readonly LogDriver[] = [
  { name: "awslogs", fargate: true, managed: true, windows: true },
  { name: "awsfirelens", fargate: true, managed: true, windows: true },
  { name: "splunk", fargate: true, managed: true, windows: true },
  { name: "fluentd", fargate: false, managed: false, windows: true },
  { name: "gelf", fargate: false, managed: false, windows: true },
  { name: "journald", fargate: false, managed: false, windows: false },
  { name: "json-file", fargate: false, managed: true, windows: true },
  { name: "syslog", fargate: false, managed: false, windows: false },
];

/** What the splunk driver needs, besides its many other options. */
export const SPLUNK_OPTIONS = ["splunk-url", "splunk-token"] as const;
